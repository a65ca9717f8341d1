/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.privet.discovery.Lexicon;
import dev.privet.marking.internal.WaiverTerms;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes rules whose waivers are judged on the day of one clock. */
final class RuleBuilder {

    private final Knowledge knowledge;

    RuleBuilder() {
        this(Clock.systemUTC());
    }

    RuleBuilder(Clock clock) {
        this(clock, WaiverTerms.LONGEST);
    }

    RuleBuilder(Clock clock, Period longestWaiver) {
        if (longestWaiver.isNegative() || longestWaiver.isZero()) {
            throw new IllegalArgumentException("longestWaiver: " + longestWaiver + " is not positive");
        }
        this.knowledge = Knowledge.on(clock, longestWaiver);
    }

    ArchRule toStrings() {
        return rule(KeepOutOfToString::new);
    }

    ArchRule logs() {
        return rule(known -> new KeepOutOfTexts(Sink.LOG, known));
    }

    ArchRule exceptions() {
        return rule(known -> new KeepOutOfTexts(Sink.EXCEPTION, known));
    }

    ArchRule endpoints() {
        return rule(AnswerForAPurpose::new);
    }

    ArchRule purposes() {
        return rule(StatePurposes::new);
    }

    ArchRule conditions() {
        return rule(StateConditions::new);
    }

    ArchRule retention() {
        return rule(StateRetention::new);
    }

    ArchRule persons() {
        return rule(TieToPersons::new);
    }

    ArchRule reasons() {
        return rule(Reasons::new);
    }

    ArchRule usedPurposes() {
        return rule(UsedPurposes::new);
    }

    ArchRule waivers() {
        return rule(WaiversInForce::new);
    }

    ArchRule read() {
        return rule(BeRead::new);
    }

    ArchRule bypass() {
        return rule(StayBehindTheGate::new);
    }

    ArchRule recipients() {
        return rule(DeclareRecipients::new);
    }

    ArchRule disclosed() {
        return rule(DiscloseToRecipients::new);
    }

    ArchRule input() {
        return rule(FitTheirPurpose::new);
    }

    /** A program without any mark is what this is made for, so it looks at whatever was imported. */
    ArchRule marked(double minimum, Supplier<Lexicon> lexicon) {
        return ArchRuleDefinition.classes()
                .should(new BeMarked(knowledge, minimum, lexicon))
                .as(Duty.UNMARKED.title())
                .because(Duty.UNMARKED.reason());
    }

    ArchRule leaks() {
        return together("personal data should not leak", toStrings(), logs(), exceptions(), endpoints());
    }

    ArchRule coverage() {
        return together(
                "personal data should be accounted for",
                purposes(),
                conditions(),
                retention(),
                persons(),
                reasons(),
                usedPurposes(),
                disclosed(),
                waivers());
    }

    ArchRule minimisation() {
        return together(
                "no more personal data should be held, asked for and passed on than is needed",
                read(),
                input(),
                bypass(),
                recipients());
    }

    ArchRule all() {
        return together("data protection should be kept", leaks(), coverage(), minimisation());
    }

    private ArchRule rule(Function<Knowledge, DutyCondition> condition) {
        DutyCondition made = condition.apply(knowledge);
        return ArchRuleDefinition.all(new Program(knowledge.marks()))
                .should(made)
                .as(made.duty().title())
                .because(made.duty().reason());
    }

    private static ArchRule together(String title, ArchRule... rules) {
        return CompositeArchRule.of(List.of(rules)).as(title);
    }
}
