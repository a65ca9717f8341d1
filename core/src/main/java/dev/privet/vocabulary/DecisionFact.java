/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What may allow a significant decision to be taken by automated means alone: grounds, and the safeguards a person is given.
 *
 * @legal UK GDPR Arts 22B, 22C; EU GDPR Art 22(2) to (4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum DecisionFact {
    /** Necessary for a contract with the person. */
    NECESSARY_FOR_CONTRACT,
    /** Required or authorised by a law that has suitable safeguards. */
    AUTHORISED_BY_LAW,
    /** The person agreed explicitly, to the use of special category data as well where there is any. */
    EXPLICIT_CONSENT,
    /** The condition of Article 9(2)(g) is met. */
    SUBSTANTIAL_PUBLIC_INTEREST,
    /** Safeguard: the person is told of the decision. */
    INFORMS,
    /** Safeguard: the person can make representations. */
    HEARS_THE_PERSON,
    /** Safeguard: the person can have a human intervene. */
    HUMAN_INTERVENTION,
    /** Safeguard: the person can contest the decision. */
    CAN_BE_CONTESTED
}
