/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.gate.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;

/**
 * Tells of marked objects that a view is given and of which the purpose in force is not to see all. A template reads what it likes from its
 * model, so nothing of them is left out; a developer who sees JSON minimised would take the page to be so too. Told once for each view, type
 * and purpose, without values. Looks at the attributes of the model and at what a collection among them holds first, no deeper.
 */
final class ViewCheck implements HandlerInterceptor {

    /** Within the scope of the purpose, and after the host's interceptors, which may add to the model. */
    static final int ORDER = PurposeInterceptor.ORDER + 1;

    /** A host has a limited number of views; one that makes up their names must not fill the memory. */
    private static final int MOST_TOLD = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ViewCheck.class);

    private final ObjectProvider<Privet> privet;
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    ViewCheck(ObjectProvider<Privet> privet) {
        this.privet = privet;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || !answer.hasView() || goesElsewhere(answer)) {
            return;
        }
        for (Object attribute : answer.getModel().values()) {
            shown(attribute).ifPresent(value -> look(value, answer));
        }
    }

    private static boolean goesElsewhere(ModelAndView answer) {
        String name = answer.getViewName();
        return name == null
                ? answer.getView() instanceof SmartView view && view.isRedirectView()
                : name.startsWith("redirect:") || name.startsWith("forward:");
    }

    /** What is not loaded is not loaded for this. */
    private Optional<Object> shown(@Nullable Object attribute) {
        Object value = attribute instanceof Optional<?> may ? may.orElse(null) : attribute;
        if (!(value instanceof Iterable<?> several)) {
            return Optional.ofNullable(value);
        }
        if (!canBeReadTwice(several)
                || !privet.getObject().minimiser().loadState().isLoaded(value)) {
            return Optional.empty();
        }
        Iterator<?> elements = several.iterator();
        return elements.hasNext() ? Optional.ofNullable(elements.next()) : Optional.empty();
    }

    /** Collections, and pages of Spring Data. What else can be iterated may be read once, and that once is the template's. */
    private static boolean canBeReadTwice(Iterable<?> several) {
        return several instanceof Collection
                || several.getClass().getName().startsWith("org.springframework.data.domain.");
    }

    private void look(Object value, ModelAndView answer) {
        PrivacyGate gate = privet.getObject().gate();
        RecordType type = gate.typeOf(value.getClass()).orElse(null);
        if (type == null || told.size() >= MOST_TOLD) {
            return;
        }
        Use use = gate.context().current().orElse(null);
        List<String> withheld =
                withheld(type, gate.plan(OperationKind.READ, type, use).verdict());
        if (!withheld.isEmpty() && told.add(new Told(view(answer), type.name(), use == null ? null : use.purpose()))) {
            LOG.warn(
                    "The view {} is given {} {}. A template shows what it takes from its model, and nothing of it is left out."
                            + " {} This is said once for each view and type.",
                    view(answer),
                    type.name(),
                    use == null
                            ? "with no purpose in force"
                            : "for " + use.purpose().getSimpleName() + ", which is to see "
                                    + String.join(", ", withheld),
                    use == null
                            ? "Put @ProcessedFor on the controller."
                            : "Give it what it may show: a record from privet.minimiser().record(…), or a copy.");
        }
    }

    private static List<String> withheld(RecordType type, Verdict verdict) {
        return type.fields().stream()
                .filter(field -> verdict.denied() || outcome(verdict, field) != FieldOutcome.REVEAL)
                .map(field -> field.name() + " " + (verdict.denied() ? FieldOutcome.OMIT : outcome(verdict, field)))
                .collect(Collectors.toList());
    }

    private static FieldOutcome outcome(Verdict verdict, PersonalField field) {
        return verdict.fields().get(field.index()).outcome();
    }

    private static String view(ModelAndView answer) {
        String name = answer.getViewName();
        return name == null ? String.valueOf(answer.getView()).replaceAll("@[0-9a-f]+$", "") : name;
    }

    private record Told(String view, String type, @Nullable Class<?> purpose) {}
}
