/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What is in a ledger, and what is not.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LedgerAssert extends AbstractAssert<LedgerAssert, Ledger> {

    LedgerAssert(@Nullable Ledger actual) {
        super(actual, LedgerAssert.class);
    }

    /**
     * Fails where no entry says so.
     *
     * @param event what happened
     * @param purpose for what
     * @return this assertion
     */
    public LedgerAssert hasEntry(LedgerEvent event, Class<? extends Purpose> purpose) {
        return has(event + " for " + DeclaredPurpose.id(purpose), entry -> matches(entry, event, purpose));
    }

    /**
     * Fails where no entry says so.
     *
     * @param event what happened
     * @param purpose for what
     * @param type to records of which marked class
     * @return this assertion
     */
    public LedgerAssert hasEntry(LedgerEvent event, Class<? extends Purpose> purpose, Class<?> type) {
        return has(
                event + " of " + type.getSimpleName() + " for " + DeclaredPurpose.id(purpose),
                entry -> matches(entry, event, purpose) && entry.type().equals(type.getSimpleName()));
    }

    /**
     * Fails where an entry says so.
     *
     * @param event what did not happen
     * @param purpose for what
     * @return this assertion
     */
    public LedgerAssert hasNoEntry(LedgerEvent event, Class<? extends Purpose> purpose) {
        List<LedgerEntry> entries = entries();
        if (entries.stream().anyMatch(entry -> matches(entry, event, purpose))) {
            failWithMessage("%s", told("no entry " + event + " for " + DeclaredPurpose.id(purpose), entries));
        }
        return this;
    }

    /**
     * Fails where there is any entry.
     *
     * @return this assertion
     */
    public LedgerAssert isEmpty() {
        List<LedgerEntry> entries = entries();
        if (!entries.isEmpty()) {
            failWithMessage("%s", told("no entries", entries));
        }
        return this;
    }

    /**
     * Fails where a value of a marked property stands in any entry.
     *
     * @param canaries each a {@link Canary}, or an object with marked properties
     * @return this assertion
     * @throws IllegalArgumentException if there is nothing to look for
     */
    public LedgerAssert revealsNothingOf(Object... canaries) {
        Optional<String> failure = new Reveal(Part.ofAll(entries())).nothingOf(canaries);
        failure.ifPresent(message -> failWithMessage("%s", message));
        return this;
    }

    private LedgerAssert has(String words, Predicate<LedgerEntry> expected) {
        List<LedgerEntry> entries = entries();
        if (entries.stream().noneMatch(expected)) {
            failWithMessage("%s", told("an entry " + words, entries));
        }
        return this;
    }

    private List<LedgerEntry> entries() {
        isNotNull();
        return actual.latest(Integer.MAX_VALUE);
    }

    private static boolean matches(LedgerEntry entry, LedgerEvent event, Class<? extends Purpose> purpose) {
        return entry.event() == event && DeclaredPurpose.id(purpose).equals(entry.purpose());
    }

    /** Without actor, subject and detail: who wrote them wrong would see them here. */
    private static String told(String expected, List<LedgerEntry> entries) {
        StringBuilder told = new StringBuilder("Expecting " + expected + " in the ledger, which has ")
                .append(entries.isEmpty() ? "none." : "these:");
        entries.forEach(entry -> told.append("\n- ")
                .append(entry.event())
                .append(" of ")
                .append(entry.count())
                .append(' ')
                .append(entry.type())
                .append(entry.purpose() == null ? "" : " for " + entry.purpose()));
        return told.toString();
    }
}
