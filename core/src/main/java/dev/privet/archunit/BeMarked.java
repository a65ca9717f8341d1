/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.discovery.Discovery;
import dev.privet.discovery.Finding;
import dev.privet.discovery.Lexicon;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds fields that look like personal data and of which nobody said whether they are. */
final class BeMarked extends DutyCondition {

    private final double minimum;
    private final Supplier<Lexicon> lexicon;
    private Map<String, List<Finding>> findings = Map.of();

    BeMarked(Knowledge knowledge, double minimum, Supplier<Lexicon> lexicon) {
        super(Duty.UNMARKED, knowledge, "mark what looks like personal data");
        this.minimum = minimum;
        this.lexicon = lexicon;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        findings = Discovery.with(lexicon.get())
                .find(all.stream().map(Described::of).toList(), minimum)
                .stream()
                .collect(groupingBy(Finding::type));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Finding finding : findings.getOrDefault(type.getName(), List.of())) {
            Optional<JavaField> field = type.tryGetField(finding.field());
            field.filter(found -> !isMarkedElsewhere(type, found)).ifPresent(found -> tell(found, finding, events));
        }
    }

    /** The marks of what an input fills hold for the input: it is collected under them. */
    private boolean isMarkedElsewhere(JavaClass type, JavaField field) {
        return FitTheirPurpose.filledBy(type)
                .flatMap(model -> marks().of(model).stream())
                .anyMatch(property -> property.name().equals(field.getName()));
    }

    /** Says neither why nor how sure it is: that changes with classes around it, and a frozen violation is known by its text. */
    private void tell(JavaField field, Finding finding, ConditionEvents events) {
        violated(
                field,
                "Field " + name(field) + " looks like "
                        + (finding.category().equals("DataCategory") ? "personal data" : finding.category())
                        + ", and nobody said whether it is " + field.getSourceCodeLocation(),
                "Write " + finding.mark() + (finding.secret() ? "" : ", or @NotPersonalData(because = …)"),
                events);
    }
}
