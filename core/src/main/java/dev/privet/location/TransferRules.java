/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says whether personal data may be sent somewhere, from dated registers that a lawyer can read. Pure, immutable and
 * thread-safe; build it once and keep it. The registers stand as of their release: a host adds or ends rows with
 * {@link #builder()} when the law moves on. No legal advice.
 *
 * <pre>{@code
 * TransferRules rules = TransferRules.shipped();
 * TransferAssessment answer = rules.assess(Transfer.of(Regime.UK, "GB", "US", LocalDate.of(2026, 11, 22))
 *         .withFacts(RecipientFact.DPF_LISTED, RecipientFact.DPF_UK_EXTENSION));
 * if (!answer.permitted()) {
 *     throw new IllegalStateException(answer.toString());
 * }
 * }</pre>
 *
 * @legal EU GDPR Chapter V; UK GDPR Chapter V (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class TransferRules {

    private final Map<Regime, List<TransferLaw>> laws;
    private final Map<Regime, RuleBook> books;
    private final Regions regions;
    private final List<LocationFact> facts;

    TransferRules(
            Map<Regime, List<TransferLaw>> laws,
            Map<Regime, RuleBook> books,
            Regions regions,
            List<LocationFact> facts) {
        this.laws = new EnumMap<>(laws);
        this.books = new EnumMap<>(books);
        this.regions = regions;
        this.facts = List.copyOf(facts);
    }

    /**
     * Reads the registers that ship with the library.
     *
     * @return new, immutable rules
     */
    public static TransferRules shipped() {
        return builder().shipped().build();
    }

    /**
     * Starts with empty registers, to be filled.
     *
     * @return a builder
     */
    public static TransferRulesBuilder builder() {
        return new TransferRulesBuilder();
    }

    /**
     * Says what the law makes of a transfer. Answers every question that can be asked: what makes no sense is
     * {@link TransferOutcome#INVALID} with its remedy.
     *
     * @param transfer the question
     * @return the answer with its reason, citation and remedy
     */
    public TransferAssessment assess(Transfer transfer) {
        LocalDate date = transfer.date();
        List<TransferLaw> ofRegime = Objects.requireNonNull(laws.get(transfer.regime()), "laws of the regime");
        TransferLaw law = on(date, ofRegime);
        if (law == null) {
            return Refusals.noLaw(transfer, ofRegime.get(0));
        }
        if (!regions.contains(law.home(), transfer.exporter(), date)) {
            return Refusals.foreignExporter(transfer, law);
        }
        RuleBook book = Objects.requireNonNull(books.get(law.rules()), "rules of the regime");
        TransferAssessment destination = destination(transfer, law, book);
        return destination.permitted() || nothingMoreStated(transfer)
                ? destination
                : new ThirdCountry(transfer, law, book, destination).weigh();
    }

    /**
     * Says what law and the host's own policy make of a transfer. The policy can only forbid: where it allows, the answer is the
     * law's.
     *
     * @param transfer the question
     * @param policy where the host lets data go
     * @return the law's answer, or {@link TransferOutcome#INVALID} where the destination is outside the policy
     */
    public TransferAssessment assess(Transfer transfer, ResidencyPolicy policy) {
        TransferAssessment law = assess(transfer);
        return policy.allows(transfer.destination(), transfer.date(), regions)
                        || law.outcome() == TransferOutcome.INVALID
                ? law
                : policy.refusal(transfer, law);
    }

    /**
     * Which place belongs to which region, by these registers.
     *
     * @return the register of regions, with the host's changes
     */
    public Regions regions() {
        return regions;
    }

    /**
     * Every row of the registers, for a person to read.
     *
     * @return unmodifiable, register by register in file order
     */
    public List<LocationFact> facts() {
        return facts;
    }

    private static @Nullable TransferLaw on(LocalDate date, List<TransferLaw> laws) {
        for (int i = 0; i < laws.size(); i++) {
            if (laws.get(i).validity().covers(date)) {
                return laws.get(i);
            }
        }
        return null;
    }

    private static boolean nothingMoreStated(Transfer transfer) {
        return transfer.safeguards().isEmpty()
                && transfer.derogation().isEmpty()
                && !transfer.facts().contains(RecipientFact.PROTECTION_TEST_FAILED);
    }

    /** What the destination alone says: the first row that applies, or the one that comes closest. */
    private TransferAssessment destination(Transfer transfer, TransferLaw law, RuleBook book) {
        DestinationRule near = null;
        DestinationRule otherDays = null;
        for (DestinationRule rule : book.destinations(transfer.destination())) {
            if (!rule.concernsExporter(transfer.exporter())) {
                continue;
            }
            if (!rule.validity().covers(transfer.date())) {
                otherDays = rule.grantsToPlace() ? nearer(rule, otherDays, transfer.date()) : otherDays;
            } else if (!rule.conditions().metBy(transfer.facts())) {
                near = near == null && rule.grantsToPlace() ? rule : near;
            } else {
                TransferAssessment answer = answer(rule, transfer, law);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return Refusals.thirdCountry(transfer, law, near, otherDays);
    }

    private @Nullable TransferAssessment answer(DestinationRule rule, Transfer transfer, TransferLaw law) {
        Region region = rule.region();
        if (region != null) {
            Membership stay = regions.stay(region, transfer.destination(), transfer.date());
            if (stay == null) {
                return null;
            }
            if (stay.citation().certainty() == Certainty.UNCERTAIN) {
                return rule.review();
            }
        }
        TransferAssessment ready = rule.answer();
        return ready != null ? ready : Refusals.needed(rule, rule.reason(), law.remedy());
    }

    /** A row that has ended says more than one that has not begun; among the ended, the last. */
    private static DestinationRule nearer(DestinationRule rule, @Nullable DestinationRule other, LocalDate date) {
        if (other == null) {
            return rule;
        }
        boolean ended = rule.validity().from().isBefore(date);
        boolean otherEnded = other.validity().from().isBefore(date);
        if (ended != otherEnded) {
            return ended ? rule : other;
        }
        boolean later = rule.validity().from().isAfter(other.validity().from());
        return ended == later ? rule : other;
    }
}
