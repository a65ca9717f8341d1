/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.gate.Ground;
import dev.privet.gate.Operation;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.gate.Reason;
import dev.privet.gate.Treatment;
import dev.privet.gate.Verdict;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule that says no when a test wants it, for the code of the host that must cope with a refusal. It joins the rules that are there and
 * can make the answer stricter only: nothing makes the gate of a test allow what the marks do not. What shows everything is {@link
 * PrivetForTests#showingEverything()}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Privet privet = FakeGate.refusing("closed for the test").over(Customer.class);
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FakeGate implements PrivacyInterceptor {

    private final PrivacyInterceptor rule;

    private FakeGate(PrivacyInterceptor rule) {
        this.rule = rule;
    }

    /**
     * Refuses every operation.
     *
     * @param because what the refusal says
     * @return a rule
     */
    public static FakeGate refusing(String because) {
        return refusing(operation -> true, because);
    }

    /**
     * Refuses operations of one kind, such as every transfer.
     *
     * @param kind the kind that is refused
     * @param because what the refusal says
     * @return a rule
     */
    public static FakeGate refusing(OperationKind kind, String because) {
        Objects.requireNonNull(kind, "kind");
        return refusing(operation -> operation.kind() == kind, because);
    }

    /**
     * Refuses the operations that a test picks.
     *
     * @param refused a pure function, as the gate remembers answers
     * @param because what the refusal says
     * @return a rule
     */
    public static FakeGate refusing(Predicate<? super Operation> refused, String because) {
        Objects.requireNonNull(refused, "refused");
        Reason reason = reason(because);
        return new FakeGate(
                operation -> refused.test(operation) ? Verdict.deny(operation, reason) : Verdict.open(operation));
    }

    /**
     * Leaves fields out, whatever the purpose needs.
     *
     * @param because what the verdict says
     * @param fields names of personal fields, of any type
     * @return a rule
     */
    public static FakeGate hiding(String because, String... fields) {
        Set<String> hidden = Set.of(fields);
        Reason reason = reason(because);
        return new FakeGate(operation -> operation.type().fields().stream()
                        .anyMatch(field -> hidden.contains(field.name()))
                ? Verdict.of(
                        operation, field -> hidden.contains(field.name()) ? Treatment.OMIT : Treatment.REVEAL, reason)
                : Verdict.open(operation));
    }

    private static Reason reason(String because) {
        return new Reason(
                FakeGate.class.getSimpleName(),
                Ground.VIOLATION,
                Objects.requireNonNull(because, "because"),
                new Citation("a rule of a test", Certainty.KNOWN));
    }

    /**
     * Privet with this rule, over classes alone. What else is to be set goes through {@link PrivetForTests#rule}.
     *
     * @param marked each bears at least one mark
     * @return a new Privet that keeps its ledger in memory
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in the marking
     */
    public Privet over(Class<?>... marked) {
        return PrivetForTests.over(marked).rule(this).build();
    }

    @Override
    public Verdict decide(Operation operation) {
        return rule.decide(operation);
    }
}
