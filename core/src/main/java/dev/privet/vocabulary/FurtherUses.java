/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalCheck;
import dev.privet.fact.LegalFinding;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Which grounds let data that was collected for one purpose be used for another: the registers {@code further-use-grounds.txt} and
 * {@code annex-two-conditions.txt}. Nothing is compatible that no ground is claimed for. Immutable and thread-safe.
 *
 * @legal EU GDPR Arts 5(1)(b), 6(4); UK GDPR Art 8A, Annex 2 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FurtherUses {

    private final List<Row> rows;
    private final List<Condition> conditions;

    private FurtherUses(List<Row> rows, List<Condition> conditions) {
        this.rows = List.copyOf(rows);
        this.conditions = List.copyOf(conditions);
    }

    enum Collected {
        CONSENT,
        OTHER,
        ANY
    }

    enum Answer {
        COMPATIBLE,
        IF_CONSENT_UNOBTAINABLE,
        NOT_COMPATIBLE,
        NOT_KNOWN
    }

    record Row(
            FurtherUseGround ground,
            Regime regime,
            Collected collected,
            Answer answer,
            Validity validity,
            Citation citation) {

        boolean speaksOf(FurtherUseGround asked, FurtherUseClaim claim) {
            Collected own = claim.collectedOn() == LawfulBasis.CONSENT ? Collected.CONSENT : Collected.OTHER;
            return ground == asked
                    && regime == claim.regime()
                    && (collected == Collected.ANY || collected == own)
                    && validity.covers(claim.date());
        }
    }

    record Condition(AnnexTwoCondition condition, Validity validity) {}

    /**
     * Reads the registers that ship with the library.
     *
     * @return a new, immutable register
     */
    public static FurtherUses shipped() {
        return new FurtherUses(
                FactTable.read(FurtherUses.class, "further-use-grounds.txt").rows().stream()
                        .map(row -> new Row(
                                row.constant("ground", FurtherUseGround.class),
                                row.constant("regime", Regime.class),
                                row.constant("collected on", Collected.class),
                                row.constant("answer", Answer.class),
                                row.validity(),
                                row.citation()))
                        .toList(),
                FactTable.read(FurtherUses.class, "annex-two-conditions.txt").rows().stream()
                        .map(row -> new Condition(row.constant("condition", AnnexTwoCondition.class), row.validity()))
                        .toList());
    }

    /**
     * Whether data may be used further on the grounds that are claimed. Whether the facts are true is for the controller to show,
     * and the further purpose needs a lawful basis of its own.
     *
     * @param claim the grounds, with what is said to be met
     * @return valid, with the source that is surest, where one ground holds; else what stands against each of them
     * @throws IllegalArgumentException if no ground is claimed
     * @throws PrivacyInputException if the register does not reach back to that day
     */
    public LegalCheck check(FurtherUseClaim claim) {
        if (claim.grounds().isEmpty()) {
            throw new IllegalArgumentException("claim: it claims no ground");
        }
        List<LegalCheck.Valid> valid = new ArrayList<>();
        List<LegalFinding> findings = new ArrayList<>();
        for (FurtherUseGround ground : new TreeSet<>(claim.grounds())) {
            LegalCheck check = check(ground, claim);
            findings.addAll(check.findings());
            if (check instanceof LegalCheck.Valid holds) {
                valid.add(holds);
            }
        }
        return valid.stream()
                .min(Comparator.comparing(holds -> holds.citation().certainty() == Certainty.UNCERTAIN))
                .<LegalCheck>map(holds -> holds)
                .orElseGet(() -> new LegalCheck.Invalid(findings));
    }

    private LegalCheck check(FurtherUseGround ground, FurtherUseClaim claim) {
        Row row = rows.stream()
                .filter(candidate -> candidate.speaksOf(ground, claim))
                .findFirst()
                .orElseThrow(() -> PrivacyInputException.of(
                        "The further use cannot be checked",
                        new Problem(
                                ProblemCode.NOT_IN_THIS_REGIME,
                                ground.name() + " on " + claim.date(),
                                "the register does not reach back to that day.",
                                "ask about a day from 25 May 2018 on.")));
        return switch (row.answer()) {
            case NOT_KNOWN ->
                against(
                        row,
                        ProblemCode.NOT_IN_THIS_REGIME,
                        "there is no such ground on " + claim.date() + ".",
                        "name one of " + known(claim.regime(), claim.date()) + ".");
            case NOT_COMPATIBLE ->
                against(
                        row,
                        ProblemCode.FURTHER_USE_NOT_COMPATIBLE,
                        "it does not serve for data that was collected on consent.",
                        "ask for consent to the further use (FRESH_CONSENT), or do not use the data for it.");
            case IF_CONSENT_UNOBTAINABLE ->
                claim.consentUnobtainable()
                        ? onGround(row, claim)
                        : against(
                                row,
                                ProblemCode.FURTHER_USE_NOT_COMPATIBLE,
                                "for data that was collected on consent it serves only where consent to the further use"
                                        + " cannot reasonably be obtained.",
                                "ask for that consent (FRESH_CONSENT), or state that it cannot be obtained:"
                                        + " consentUnobtainable.");
            case COMPATIBLE -> onGround(row, claim);
        };
    }

    private LegalCheck onGround(Row row, FurtherUseClaim claim) {
        if (row.ground() == FurtherUseGround.ANNEX_TWO && !meetsOne(claim)) {
            return against(
                    row,
                    ProblemCode.CONDITION_MISSING,
                    "it needs a condition of Annex 2 to be met on " + claim.date() + ".",
                    "state the condition that is met, or name another ground.");
        }
        return new LegalCheck.Valid("Compatible: " + row.ground().title() + ".", row.citation());
    }

    /** How many rows speak of a claim; one for each ground, in a register without gaps and overlaps. */
    long rows(FurtherUseClaim claim) {
        return claim.grounds().stream()
                .mapToLong(ground ->
                        rows.stream().filter(row -> row.speaksOf(ground, claim)).count())
                .sum();
    }

    private boolean meetsOne(FurtherUseClaim claim) {
        return conditions.stream()
                .anyMatch(row -> claim.annexTwo().contains(row.condition())
                        && row.validity().covers(claim.date()));
    }

    private List<FurtherUseGround> known(Regime regime, LocalDate date) {
        return rows.stream()
                .filter(row -> row.regime() == regime
                        && row.answer() != Answer.NOT_KNOWN
                        && row.validity().covers(date))
                .map(Row::ground)
                .distinct()
                .sorted()
                .toList();
    }

    private static LegalCheck against(Row row, ProblemCode code, String why, String remedy) {
        return new LegalCheck.Invalid(
                List.of(new LegalFinding(new Problem(code, row.ground().name(), why, remedy), row.citation())));
    }
}
