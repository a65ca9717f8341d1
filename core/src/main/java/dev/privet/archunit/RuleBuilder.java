/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Makes rules whose waivers are judged on the day of one clock. */
final class RuleBuilder {

    private final Waivers waivers;

    RuleBuilder() {
        this(Clock.systemUTC());
    }

    RuleBuilder(Clock clock) {
        this.waivers = new Waivers(clock);
    }

    ArchRule toStrings() {
        return ArchRuleDefinition.classes()
                .that(HoldsPersonalData.INSTANCE)
                .should(new KeepOutOfToString(waivers))
                .as(Duty.TO_STRING.title())
                .because(Duty.TO_STRING.reason());
    }

    ArchRule logs() {
        return rule(waived -> new KeepOutOfTexts(Sink.LOG, waived));
    }

    ArchRule exceptions() {
        return rule(waived -> new KeepOutOfTexts(Sink.EXCEPTION, waived));
    }

    ArchRule leaks() {
        return together("personal data should not leak", List.of(toStrings(), logs(), exceptions()));
    }

    private ArchRule rule(Function<Waivers, DutyCondition> condition) {
        return rule(new Program(), condition);
    }

    private ArchRule rule(ClassesTransformer<JavaClass> subject, Function<Waivers, DutyCondition> condition) {
        DutyCondition made = condition.apply(waivers);
        return ArchRuleDefinition.all(subject)
                .should(made)
                .as(made.duty().title())
                .because(made.duty().reason());
    }

    private static ArchRule together(String title, List<ArchRule> rules) {
        return CompositeArchRule.of(rules).as(title);
    }
}
