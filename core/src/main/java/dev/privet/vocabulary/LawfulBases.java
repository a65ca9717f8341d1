/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
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

    private LawfulBases(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     */
    public static LawfulBases shipped() {
        return new LawfulBases(FactTable.read(LawfulBases.class, "lawful-bases.txt").rows().stream()
                .map(row -> new Entry(
                        row.constant("basis", LawfulBasis.class),
                        row.constant("regime", Regime.class),
                        row.validity(),
                        row.citation()))
                .toList());
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
