/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;

/**
 * A document whose content the law lists.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum DocumentKind {
    /**
     * The notice where data is collected from the person.
     *
     * @legal GDPR Art 13 (text)
     */
    NOTICE_13,
    /**
     * The notice where data comes from somebody else.
     *
     * @legal GDPR Art 14 (text)
     */
    NOTICE_14,
    /**
     * The reply to a request for access.
     *
     * @legal GDPR Art 15 (text)
     */
    SAR_REPLY,
    /**
     * The controller's record of processing.
     *
     * @legal GDPR Art 30(1); DPA 2018 Sch 1 para 41 (text)
     */
    RECORD_CONTROLLER_30_1,
    /**
     * The processor's record of processing.
     *
     * @legal GDPR Art 30(2) (text)
     */
    RECORD_PROCESSOR_30_2,
    /**
     * The notification of a breach to the authority.
     *
     * @legal GDPR Art 33(3) (text)
     */
    BREACH_33_3
}
