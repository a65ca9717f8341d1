/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Finds HTTP interfaces whose methods take marked objects and of which nobody said who receives them. */
final class DeclareRecipients extends DutyCondition {

    static final String RECIPIENT = "dev.privet.spring.http.Recipient";
    private static final Set<String> CLIENTS = Set.of(
            "org.springframework.web.service.annotation.HttpExchange",
            "org.springframework.cloud.openfeign.FeignClient",
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
    private static final Set<String> CALLS = Set.of(
            "org.springframework.web.service.annotation.HttpExchange",
            "feign.RequestLine",
            "retrofit2.http.POST",
            "retrofit2.http.PUT",
            "retrofit2.http.PATCH");

    private final Shown shown;

    DeclareRecipients(Knowledge knowledge) {
        super(Duty.RECIPIENTS, knowledge, "declare who receives what their methods send");
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isInterface() && isClient(type) && Endpoints.upwards(type).noneMatch(DeclareRecipients::isDeclared)) {
            type.getMethods().stream()
                    .filter(DeclareRecipients::sends)
                    .sorted(Comparator.comparing(JavaMethod::getFullName))
                    .forEach(method -> check(method, events));
        }
    }

    private void check(JavaMethod method, ConditionEvents events) {
        method.getParameterTypes().stream()
                .map(shown::marked)
                .flatMap(Optional::stream)
                .map(sighting -> sighting.type().getSimpleName())
                .distinct()
                .forEach(sent -> violated(
                        method,
                        "HTTP interface " + method.getOwner().getName() + " sends " + sent + " by "
                                + Members.title(method)
                                + ", which holds personal data, and says neither who receives it nor where "
                                + method.getSourceCodeLocation(),
                        "Put @Recipient on the interface, with name, country and role, and the same with @DisclosedTo"
                                + " on the purpose, from which the documents and the lock come",
                        events));
    }

    private static boolean isDeclared(JavaClass type) {
        return type.isAnnotatedWith(RECIPIENT);
    }

    /** A default or static method has code, and no client of it. */
    static boolean sends(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    static boolean isClient(JavaClass type) {
        return CLIENTS.stream().anyMatch(type::isAnnotatedWith)
                || type.getMethods().stream()
                        .anyMatch(method -> CALLS.stream().anyMatch(call -> Endpoints.bears(method, call)));
    }
}
