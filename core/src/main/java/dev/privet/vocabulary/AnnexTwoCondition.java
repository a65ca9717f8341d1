/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.util.Locale;

/**
 * What the United Kingdom takes to be compatible with any purpose, one of which {@link FurtherUseGround#ANNEX_TWO} needs. Since when
 * each holds is data: {@code annex-two-conditions.txt}.
 *
 * @legal UK GDPR Art 8A, Annex 2 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum AnnexTwoCondition {
    /** Disclosure to somebody who needs the data for a public task. */
    PUBLIC_TASK_DISCLOSURE,
    /** Disclosure for archiving in the public interest. */
    ARCHIVING_DISCLOSURE,
    /** Public security. */
    PUBLIC_SECURITY,
    /** Responding to an emergency. */
    EMERGENCY,
    /** Crime. */
    CRIME,
    /** Somebody's vital interests. */
    VITAL_INTERESTS,
    /** Safeguarding. */
    SAFEGUARDING,
    /** Taxation. */
    TAXATION,
    /** A legal obligation of the controller. */
    LEGAL_OBLIGATION;

    /**
     * The condition in words.
     *
     * @return lower case, for example {@code vital interests}
     */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
