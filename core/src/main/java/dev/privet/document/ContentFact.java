/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is true of the processing that a document describes, and makes the document say more.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ContentFact {
    /** The processing, or a part of it, rests on legitimate interests; recognised legitimate interests are no such case. */
    BASIS_LEGITIMATE_INTERESTS,
    /** The processing, or a part of it, rests on consent, explicit consent included. */
    CONSENT,
    /** There are recipients. */
    RECIPIENTS,
    /** Data goes to a third country or an international organisation. */
    TRANSFER,
    /** Such a transfer relies on appropriate safeguards. */
    TRANSFER_UNDER_SAFEGUARDS,
    /** Such a transfer rests on compelling legitimate interests, the last resort of Article 49(1). */
    LAST_RESORT_TRANSFER,
    /** A significant decision is taken by automated means alone. */
    AUTOMATED_DECISION,
    /** The data was not collected from the person. */
    NOT_FROM_SUBJECT,
    /** A representative was designated, or has to be. */
    REPRESENTATIVE,
    /** A data protection officer was designated. */
    PROTECTION_OFFICER,
    /** There is a joint controller. */
    JOINT_CONTROLLER,
    /** The processing needs an appropriate policy document. */
    POLICY_DOCUMENT;

    /**
     * The facts that follow from what the processing rests on.
     *
     * @param bases the lawful bases
     * @param conditions the conditions on which special category data is processed; empty where there is none
     * @return the facts, unmodifiable; empty where nothing of it asks a document to say more
     * @legal GDPR Art 13(1)(d), (2)(c), Art 14(2)(b), (d) (text): only Art 6(1)(f), and consent under Art 6(1)(a) or Art 9(2)(a)
     */
    public static Set<ContentFact> of(Collection<LawfulBasis> bases, Collection<SpecialCategoryCondition> conditions) {
        EnumSet<ContentFact> facts = EnumSet.noneOf(ContentFact.class);
        if (bases.contains(LawfulBasis.LEGITIMATE_INTERESTS)) {
            facts.add(BASIS_LEGITIMATE_INTERESTS);
        }
        if (bases.contains(LawfulBasis.CONSENT) || conditions.contains(SpecialCategoryCondition.EXPLICIT_CONSENT)) {
            facts.add(CONSENT);
        }
        return Collections.unmodifiableSet(facts);
    }
}
