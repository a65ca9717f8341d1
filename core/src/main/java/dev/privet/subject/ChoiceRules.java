/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Set;

/**
 * In what a person has a say, by what a purpose rests on.
 *
 * @legal GDPR Arts 7(3), 21(1), 21(2), 21(3); UK GDPR Art 21(1) for recognised legitimate interests (text)
 */
final class ChoiceRules {

    private static final Set<LawfulBasis> OPEN_TO_OBJECTION = Set.of(
            LawfulBasis.PUBLIC_TASK, LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS, LawfulBasis.LEGITIMATE_INTERESTS);

    private final DataMap dataMap;

    ChoiceRules(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    DeclaredPurpose objectable(Class<? extends Purpose> type) {
        DeclaredPurpose purpose = declared(type);
        if (!purpose.facts().directMarketing() && !OPEN_TO_OBJECTION.contains(purpose.basis())) {
            throw refused(
                    ProblemCode.CHOICE_NOT_OPEN,
                    type.getSimpleName(),
                    "it rests on " + purpose.basis().title() + ", to which nobody can object (GDPR Art 21(1)).",
                    purpose.basis() == LawfulBasis.CONSENT
                            ? "withdraw the person's consent instead."
                            : "if it is direct marketing, say so with @DirectMarketing.");
        }
        return purpose;
    }

    DeclaredPurpose overrulable(Class<? extends Purpose> type, String grounds) {
        DeclaredPurpose purpose = objectable(type);
        if (purpose.facts().directMarketing()) {
            throw refused(
                    ProblemCode.OBJECTION_STANDS,
                    type.getSimpleName(),
                    "it is direct marketing, and nothing outweighs an objection to that (GDPR Art 21(3)).",
                    "stop it for this person.");
        }
        if (grounds.isBlank()) {
            throw refused(
                    ProblemCode.OBJECTION_STANDS,
                    type.getSimpleName(),
                    "no compelling legitimate grounds are stated, and none are known otherwise (GDPR Art 21(1)).",
                    "state the grounds that outweigh the person's, or the claims that need the data; without naming the person.");
        }
        return purpose;
    }

    DeclaredPurpose onConsent(Class<? extends Purpose> type) {
        DeclaredPurpose purpose = declared(type);
        boolean isExplicit = purpose.condition()
                .filter(SpecialCategoryCondition.EXPLICIT_CONSENT::equals)
                .isPresent();
        if (purpose.basis() != LawfulBasis.CONSENT && !isExplicit) {
            throw refused(
                    ProblemCode.CHOICE_NOT_OPEN,
                    type.getSimpleName(),
                    "it rests on " + purpose.basis().title() + ", so a consent would change nothing.",
                    "ask for consent only where a purpose rests on it: @Lawful(basis = LawfulBasis.CONSENT).");
        }
        return purpose;
    }

    private DeclaredPurpose declared(Class<? extends Purpose> type) {
        return dataMap.purpose(type)
                .orElseThrow(() -> refused(
                        ProblemCode.CHOICE_NOT_OPEN,
                        type.getSimpleName(),
                        "no marked field is declared for it.",
                        "name a purpose of the data map, or name this one on the fields that it needs."));
    }

    static PrivacyInputException refused(ProblemCode code, String place, String why, String remedy) {
        return PrivacyInputException.of("The choice was not recorded", new Problem(code, place, why, remedy));
    }
}
