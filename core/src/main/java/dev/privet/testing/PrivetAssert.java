/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEvent;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What a purpose gets to see of a marked class by its plan: what holds for single rows, such as a period that is past, shows in what is made
 * of them. Leaves nothing in the ledger.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetAssert extends AbstractAssert<PrivetAssert, Privet> {

    PrivetAssert(@Nullable Privet actual) {
        super(actual, PrivetAssert.class);
    }

    /**
     * Fails where a purpose sees other fields as they are than these.
     *
     * @param purpose the purpose
     * @param type a marked class
     * @param fields the names of all that it sees as they are; what it sees masked or coarser is not among them
     * @return this assertion
     */
    public PrivetAssert shows(Class<? extends Purpose> purpose, Class<?> type, String... fields) {
        return treats(purpose, type, FieldOutcome.REVEAL, fields);
    }

    /**
     * Fails where fields come out in another way than expected.
     *
     * @param purpose the purpose
     * @param type a marked class
     * @param outcome the way
     * @param fields the names of all fields that come out in this way
     * @return this assertion
     */
    public PrivetAssert treats(
            Class<? extends Purpose> purpose, Class<?> type, FieldOutcome outcome, String... fields) {
        FieldPlan plan = plan(purpose, type);
        List<String> expected = Arrays.stream(fields).sorted().toList();
        if (!plan.fields(outcome).equals(expected)) {
            failWithMessage("%s", told(purpose, plan, outcome + " " + expected));
        }
        return this;
    }

    /**
     * Fails where a purpose does not see every field as it is.
     *
     * @param purpose the purpose
     * @param type a marked class
     * @return this assertion
     */
    public PrivetAssert showsEverything(Class<? extends Purpose> purpose, Class<?> type) {
        FieldPlan plan = plan(purpose, type);
        if (!plan.isOpen()) {
            failWithMessage("%s", told(purpose, plan, "everything"));
        }
        return this;
    }

    /**
     * Fails where a purpose sees anything of a field, be it masked.
     *
     * @param purpose the purpose
     * @param type a marked class
     * @return this assertion
     */
    public PrivetAssert showsNothing(Class<? extends Purpose> purpose, Class<?> type) {
        FieldPlan plan = plan(purpose, type);
        if (plan.count(FieldOutcome.OMIT) != plan.type().fields().size()) {
            failWithMessage("%s", told(purpose, plan, "nothing"));
        }
        return this;
    }

    /**
     * Fails where a purpose is in force on this thread, such as one that what was tested left open.
     *
     * @return this assertion
     */
    public PrivetAssert hasNoPurposeInForce() {
        isNotNull();
        actual.gate()
                .context()
                .current()
                .ifPresent(use -> failWithMessage(
                        "Expecting no purpose in force on this thread, but it is %s.",
                        DeclaredPurpose.id(use.purpose())));
        return this;
    }

    /**
     * Fails where no entry in the ledger says so.
     *
     * @param event what happened
     * @param purpose for what
     * @return this assertion
     */
    public PrivetAssert hasEntry(LedgerEvent event, Class<? extends Purpose> purpose) {
        isNotNull();
        new LedgerAssert(actual.ledger()).as(descriptionText()).hasEntry(event, purpose);
        return this;
    }

    private FieldPlan plan(Class<? extends Purpose> purpose, Class<?> type) {
        isNotNull();
        return actual.gate()
                .plan(
                        OperationKind.READ,
                        actual.gate()
                                .typeOf(type)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "type: " + type.getSimpleName() + " is not in the data map.")),
                        Use.of(purpose));
    }

    private static String told(Class<? extends Purpose> purpose, FieldPlan plan, String expected) {
        StringBuilder told = new StringBuilder("Expecting " + DeclaredPurpose.id(purpose) + " to see of "
                + plan.type().name() + ": " + expected + ", but it sees:");
        for (FieldOutcome outcome : FieldOutcome.values()) {
            if (plan.count(outcome) > 0) {
                told.append("\n- ").append(outcome).append(' ').append(plan.fields(outcome));
            }
        }
        plan.verdict().objections().forEach(reason -> told.append("\n  ").append(reason.text()));
        return told.toString();
    }
}
