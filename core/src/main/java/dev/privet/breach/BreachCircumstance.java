/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;

/**
 * What decides which rules a breach falls under, beside its risk.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum BreachCircumstance {
    /**
     * It happened to data that the organisation processes for somebody else, who has to be told.
     *
     * @legal GDPR Art 33(2) (text)
     */
    AT_PROCESSOR,
    /**
     * It happened in the provision of a public electronic communications service.
     *
     * @legal PECR reg 5A; Regulation (EU) 611/2013 (text)
     */
    PUBLIC_COMMUNICATIONS
}
