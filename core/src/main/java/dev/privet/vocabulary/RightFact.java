/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A fact about one request that changes whether a right is there. The library does not find such facts; whoever deals with
 * the request states them.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RightFact {
    /** The controller can show that it cannot tell whose data it is: Art 11(2). */
    NOT_IDENTIFIABLE,
    /** The request is manifestly unfounded or excessive: Art 12(5). */
    UNFOUNDED_OR_EXCESSIVE,
    /** The data is no longer necessary for its purposes: Art 17(1)(a). */
    NO_LONGER_NECESSARY,
    /** Consent was withdrawn and no other ground is left: Art 17(1)(b). */
    CONSENT_WITHDRAWN,
    /** The person objected and no overriding ground is left: Art 17(1)(c). */
    OBJECTED,
    /** The person objected to direct marketing, for which the data is processed: Art 17(1)(c), Art 21(2). */
    OBJECTED_TO_MARKETING,
    /** The processing was unlawful: Art 17(1)(d). */
    PROCESSED_UNLAWFULLY,
    /** A law demands the erasure: Art 17(1)(e). */
    DUTY_TO_ERASE,
    /** The data was collected for an online service offered to a child: Art 17(1)(f). */
    CHILDS_ONLINE_SERVICE,
    /** The data is necessary for freedom of expression and information: Art 17(3)(a). */
    FREE_EXPRESSION,
    /** A law demands that the data be kept, or a public task needs it: Art 17(3)(b). */
    LEGAL_RETENTION,
    /** The data is necessary for public health: Art 17(3)(c). */
    PUBLIC_HEALTH,
    /** Erasure would defeat archiving, research or statistics: Art 17(3)(d). */
    ARCHIVE_OR_RESEARCH,
    /** The data is necessary for legal claims: Art 17(3)(e), Art 21(1). */
    LEGAL_CLAIMS,
    /** The controller has shown compelling legitimate grounds: Art 21(1). */
    COMPELLING_GROUNDS,
    /** The data is processed by automated means: Art 20(1)(b). */
    AUTOMATED_PROCESSING,
    /** The data is processed by hand alone, in a paper file for example: Art 20(1)(b). */
    MANUAL_PROCESSING
}
