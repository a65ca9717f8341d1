/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What becomes of personal data once its retention period is over.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Disposal {
    /** The row goes. */
    DELETE,
    /** The row stays for what is not personal in it; every marked field is replaced by a value that says nothing. */
    ANONYMISE
}
