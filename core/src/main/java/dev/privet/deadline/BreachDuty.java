/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;

/**
 * Who has to be told of a personal data breach.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum BreachDuty {
    /**
     * The supervisory authority, unless a risk to people is unlikely.
     *
     * @legal UK GDPR Art 33(1); EU GDPR Art 33(1) (text)
     */
    AUTHORITY,
    /**
     * The authority, by a provider of public electronic communications services.
     *
     * @legal PECR reg 5A; Regulation (EU) 611/2013 Art 2 (text)
     */
    COMMUNICATIONS_AUTHORITY,
    /**
     * The people concerned, where the risk to them is high.
     *
     * @legal UK GDPR Art 34(1); EU GDPR Art 34(1) (text)
     */
    SUBJECTS,
    /**
     * The controller, by its processor.
     *
     * @legal UK GDPR Art 33(2); EU GDPR Art 33(2) (text)
     */
    CONTROLLER
}
