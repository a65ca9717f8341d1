/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import dev.privet.location.Transfer;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferRules;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to say what the law makes of a transfer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TransferRulesBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TransferRules rules = TransferRules.shipped();
    private Transfer transfer = ask(Question.ADEQUATE);

    /** Which question is asked. */
    @Param
    public Question question = Question.ADEQUATE;

    /** The questions: from the shortest way through the registers to the longest. */
    public enum Question {
        /** Within one region: no rule of transfers applies. */
        WITHIN,
        /** A decision covers the destination. */
        ADEQUATE,
        /** A decision covers it under a condition that holds. */
        CONDITIONAL,
        /** Nothing covers it. */
        REFUSED,
        /** Nothing covers it, but a safeguard was agreed. */
        SAFEGUARD
    }

    /** Puts the question. */
    @Setup
    public void ask() {
        transfer = ask(question);
    }

    private static Transfer ask(Question question) {
        return switch (question) {
            case WITHIN -> Transfer.of(Regime.EU, "FR", "DE", TODAY);
            case ADEQUATE -> Transfer.of(Regime.UK, "GB", "FR", TODAY);
            case CONDITIONAL ->
                Transfer.of(Regime.UK, "GB", "US", TODAY)
                        .withFacts(RecipientFact.of("DPF_LISTED"), RecipientFact.of("DPF_UK_EXTENSION"));
            case REFUSED -> Transfer.of(Regime.UK, "GB", "BR", TODAY);
            case SAFEGUARD -> Transfer.of(Regime.UK, "GB", "IN", TODAY).withSafeguards(Safeguard.IDTA);
        };
    }

    /**
     * One assessment.
     *
     * @return the answer
     */
    @Benchmark
    public TransferAssessment assess() {
        return rules.assess(transfer);
    }
}
