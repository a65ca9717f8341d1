/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the transfer rules: who sends personal data where, under which law, on which day, and what is known of it.
 * Immutable; each {@code with…} gives a new one. Holds no personal data.
 *
 * @param regime the law that governs the exporter
 * @param exporter where the sender is
 * @param destination where the data go
 * @param date the civil day of the transfer, at the exporter's place
 * @param facts what is known of the transfer and the recipient; what is not stated counts as not so
 * @param safeguards what was concluded with the recipient
 * @param derogation what the exporter relies on when nothing else allows it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Transfer(
        Regime regime,
        Country exporter,
        Place destination,
        LocalDate date,
        Set<RecipientFact> facts,
        Set<Safeguard> safeguards,
        Optional<Derogation> derogation) {

    /**
     * Copies the sets, in their order.
     *
     * @param regime the law that governs the exporter
     * @param exporter where the sender is
     * @param destination where the data go
     * @param date the civil day of the transfer
     * @param facts what is known of it
     * @param safeguards what was concluded
     * @param derogation what the exporter relies on
     */
    public Transfer {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(exporter, "exporter");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(date, "date");
        facts = copy(facts);
        safeguards = copy(safeguards);
        Objects.requireNonNull(derogation, "derogation");
    }

    /**
     * Asks about a transfer of which nothing more is known.
     *
     * @param regime the law that governs the exporter
     * @param exporter a country code as {@link Country#of} takes it
     * @param destination a country's or an organisation's code as {@link Place#of} takes it
     * @param date the civil day of the transfer
     * @return the question
     * @throws PrivacyInputException if a code is not known
     */
    public static Transfer of(Regime regime, String exporter, String destination, LocalDate date) {
        return of(regime, Country.of(exporter), Place.of(destination), date);
    }

    /**
     * Asks about a transfer of which nothing more is known.
     *
     * @param regime the law that governs the exporter
     * @param exporter where the sender is
     * @param destination where the data go
     * @param date the civil day of the transfer
     * @return the question
     */
    public static Transfer of(Regime regime, Country exporter, Place destination, LocalDate date) {
        return new Transfer(regime, exporter, destination, date, Set.of(), Set.of(), Optional.empty());
    }

    /**
     * Adds facts to those stated before.
     *
     * @param more what is known of the transfer and the recipient
     * @return a new question
     */
    public Transfer withFacts(RecipientFact... more) {
        return new Transfer(regime, exporter, destination, date, joined(facts, more), safeguards, derogation);
    }

    /**
     * Adds safeguards to those stated before.
     *
     * @param more what was concluded with the recipient
     * @return a new question
     */
    public Transfer withSafeguards(Safeguard... more) {
        return new Transfer(regime, exporter, destination, date, facts, joined(safeguards, more), derogation);
    }

    /**
     * States the derogation relied on, in the place of one stated before.
     *
     * @param relied the derogation
     * @return a new question
     */
    public Transfer withDerogation(Derogation relied) {
        return new Transfer(regime, exporter, destination, date, facts, safeguards, Optional.of(relied));
    }

    /**
     * Asks the same about another day.
     *
     * @param day the civil day of the transfer
     * @return a new question
     */
    public Transfer on(LocalDate day) {
        return new Transfer(regime, exporter, destination, day, facts, safeguards, derogation);
    }

    /** Keeps the order, unlike {@link Set#copyOf}, so that an answer names the same mistake first every time. */
    private static <T> Set<T> copy(Set<T> given) {
        given.forEach(Objects::requireNonNull);
        return given.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(given));
    }

    private static <T> Set<T> joined(Set<T> before, T[] more) {
        Set<T> all = new LinkedHashSet<>(before);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
