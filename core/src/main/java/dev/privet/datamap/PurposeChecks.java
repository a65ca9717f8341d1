/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.PurposeMark;
import dev.privet.vocabulary.AutomatedDecision;
import dev.privet.vocabulary.AutomatedDecisions;
import dev.privet.vocabulary.BasisUse;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges what is said of a purpose: whether a notice could tell of it, and whether the host's laws know its basis on the day. Whether
 * a public authority does it is not known here.
 */
final class PurposeChecks {

    private final LawfulBases bases = LawfulBases.shipped();
    private final Set<Regime> regimes;
    private final LocalDate date;
    private final Findings findings;

    PurposeChecks(Set<Regime> regimes, LocalDate date, Findings findings) {
        this.regimes = new TreeSet<>(regimes);
        this.date = date;
        this.findings = findings;
    }

    /**
     * Judges everything that follows from the purpose alone.
     *
     * @param purpose what was said
     * @param conditions how many conditions of Art 9(2) were named
     */
    void judge(DeclaredPurpose purpose, int conditions) {
        String name = purpose.type().getSimpleName();
        if (purpose.title().isBlank()) {
            findings.add(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    name,
                    "its title is empty, and a privacy notice must name it (GDPR Art 13(1)(c)).",
                    "say it in words: @Lawful(title = \"…\").");
        }
        if (purpose.basis() == LawfulBasis.LEGITIMATE_INTERESTS
                && purpose.interest().isBlank()) {
            findings.add(
                    ProblemCode.INTEREST_NOT_STATED,
                    name,
                    "it rests on legitimate interests and a privacy notice must say which (GDPR Art 13(1)(d)).",
                    "state it: @Lawful(interest = \"…\").");
        }
        if (conditions > 1) {
            findings.add(
                    ProblemCode.COMPETING_MARKS,
                    name,
                    "it names " + conditions + " conditions of Art 9(2).",
                    "name the one relied on, and declare a second purpose for the other.");
        }
        regimes.forEach(regime -> judgeBasis(purpose, regime));
        purpose.facts().sources().forEach(source -> judgeSource(name, source));
        purpose.facts().decision().ifPresent(decision -> judgeWords(name, decision));
    }

    /**
     * Judges decisions by automated means, once it is known what data they rest on.
     *
     * @param purpose what was said
     * @param special whether it uses special category data
     */
    void judgeDecision(DeclaredPurpose purpose, boolean special) {
        Optional<PurposeMark.Automated.Decision> decision = purpose.facts().decision();
        if (decision.isEmpty()) {
            return;
        }
        AutomatedDecisions rules = AutomatedDecisions.shipped();
        for (Regime regime : regimes) {
            if (known(purpose, regime)) {
                rules.check(new AutomatedDecision(
                                regime,
                                purpose.basis(),
                                date,
                                special,
                                decision.get().given()))
                        .findings()
                        .forEach(finding -> findings.add(
                                purpose.type().getSimpleName(),
                                regime.title() + ", " + finding.problem().place(),
                                finding));
            }
        }
    }

    private boolean known(DeclaredPurpose purpose, Regime regime) {
        return knows(purpose.basis(), regime);
    }

    /** Whether a law knows a basis on the day. */
    boolean knows(LawfulBasis basis, Regime regime) {
        return bases.find(basis, regime, date).isPresent();
    }

    private void judgeBasis(DeclaredPurpose purpose, Regime regime) {
        String name = purpose.type().getSimpleName();
        if (!known(purpose, regime)) {
            findings.add(
                    ProblemCode.NOT_IN_THIS_REGIME,
                    name,
                    regime.title() + " does not know the basis "
                            + purpose.basis().article() + ", " + purpose.basis().title() + ", on " + date + ".",
                    "choose a basis that it knows, or state the regimes that the host is under.");
            return;
        }
        BasisUse use =
                new BasisUse(purpose.basis(), regime, date, purpose.ground().annexOne(), false);
        bases.check(use)
                .findings()
                .forEach(finding -> findings.add(name, finding.problem().place(), finding));
    }

    private void judgeSource(String name, PurposeMark.Sources.Source source) {
        boolean others = source.origin() == Origin.THIRD_PARTY || source.origin() == Origin.PUBLIC_SOURCE;
        if (others && source.description().isBlank()) {
            findings.add(
                    ProblemCode.CONTENT_MISSING,
                    name,
                    "its data is " + source.origin().title()
                            + ", and a privacy notice must say which (GDPR Art 14(2)(f)).",
                    "say it in words: @ObtainedFrom(value = Origin." + source.origin() + ", source = \"…\").");
        }
    }

    private void judgeWords(String name, PurposeMark.Automated.Decision decision) {
        if (decision.logic().isBlank()) {
            findings.add(
                    ProblemCode.CONTENT_MISSING,
                    name,
                    "it decides automatically, and a privacy notice must tell the logic involved (GDPR Art 13(2)(f)).",
                    "tell it in plain words: @DecidesAutomatically(logic = \"…\").");
        }
        if (decision.consequences().isBlank()) {
            findings.add(
                    ProblemCode.CONTENT_MISSING,
                    name,
                    "it decides automatically, and a privacy notice must tell what that means for the person"
                            + " (GDPR Art 13(2)(f)).",
                    "tell it in plain words: @DecidesAutomatically(consequences = \"…\").");
        }
    }
}
