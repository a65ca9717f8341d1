/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * For what data may be used although a person had its processing restricted, besides storing it and what the person consents to.
 *
 * @legal GDPR Art 18(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RestrictedUse {
    /** To establish, exercise or defend legal claims. */
    LEGAL_CLAIMS,
    /** To protect the rights of another person, natural or legal. */
    RIGHTS_OF_OTHERS,
    /** For reasons of important public interest. */
    IMPORTANT_PUBLIC_INTEREST
}
