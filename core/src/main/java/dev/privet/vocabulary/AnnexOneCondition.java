/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The recognised legitimate interests of the United Kingdom, one of which the basis of Art 6(1)(ea) needs. Since when each
 * holds is data: {@code annex-one-conditions.txt}.
 *
 * @legal UK GDPR Annex 1 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum AnnexOneCondition {
    /** Somebody says that they need the data for a task in the public interest: paragraph 1. */
    PUBLIC_TASK_DISCLOSURE,
    /** National security, public security, defence: paragraph 2. */
    SECURITY_DEFENCE,
    /** Responding to an emergency: paragraphs 3 and 4. */
    EMERGENCY,
    /** Detecting, investigating or preventing crime, apprehending or prosecuting offenders: paragraph 5. */
    CRIME,
    /** Safeguarding a child or an adult at risk: paragraphs 6 to 8. */
    SAFEGUARDING;

    /**
     * The stable code, for configuration and records.
     *
     * @return for example {@code A1_CRIME}
     */
    public String code() {
        return "A1_" + name();
    }
}
