/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalCheck;
import dev.privet.fact.LegalFinding;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which regime knows which lawful basis, and since when: the register {@code lawful-bases.txt}. Immutable and thread-safe.
 *
 * @legal UK GDPR Art 6(1); EU GDPR Art 6(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LawfulBases {

    private final List<Entry> entries;
    private final BasisLimits limits;

    private LawfulBases(List<Entry> entries, BasisLimits limits) {
        this.entries = List.copyOf(entries);
        this.limits = limits;
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     */
    public static LawfulBases shipped() {
        List<Entry> entries = FactTable.read(LawfulBases.class, "lawful-bases.txt").rows().stream()
                .map(row -> new Entry(
                        row.constant("basis", LawfulBasis.class),
                        row.constant("regime", Regime.class),
                        row.validity(),
                        row.citation()))
                .toList();
        return new LawfulBases(entries, BasisLimits.shipped());
    }

    /**
     * The row that makes a basis available on a day.
     *
     * @param basis the basis asked about
     * @param regime the law asked about
     * @param date the day asked about
     * @return the row, or nothing where the regime does not know the basis on that day
     */
    public Optional<Entry> find(LawfulBasis basis, Regime regime, LocalDate date) {
        return entries.stream()
                .filter(entry -> entry.basis() == basis
                        && entry.regime() == regime
                        && entry.validity().covers(date))
                .findFirst();
    }

    /**
     * Whether processing can rest on a basis at all: known on that day, with the condition it needs, and open to who does it.
     * Whether the facts are true, and the processing necessary, is for the controller to show.
     *
     * @param use the basis claimed, with what it is said to meet
     * @return valid with its source, or everything that stands against it
     * @throws PrivacyInputException if the register does not reach back to that day
     */
    public LegalCheck check(BasisUse use) {
        List<LegalFinding> findings = limits.against(use);
        if (!findings.isEmpty()) {
            return new LegalCheck.Invalid(findings);
        }
        return find(use.basis(), use.regime(), use.date())
                .map(entry -> new LegalCheck.Valid(
                        "The " + use.regime().title() + " knows " + use.basis().title() + " on that day.",
                        entry.citation()))
                .orElseThrow(() -> PrivacyInputException.of(
                        "The basis cannot be checked",
                        new Problem(
                                ProblemCode.NOT_IN_THIS_REGIME,
                                "basis " + use.basis().article() + " on " + use.date(),
                                "the register does not reach back to that day.",
                                "ask about a day from 25 May 2018 on.")));
    }

    /**
     * One row of the register.
     *
     * @param basis the basis
     * @param regime the law that knows it
     * @param validity the days on which it does
     * @param citation where that is written
     */
    @PublicApi(since = "0.1")
    public record Entry(LawfulBasis basis, Regime regime, Validity validity, Citation citation) {}
}
