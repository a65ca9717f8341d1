/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * How the law looks at a category of data. Follows from the category, never from a field.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Sensitivity {
    /** Any personal data: a basis of Art 6 suffices. */
    ORDINARY,
    /**
     * A special category: processing is prohibited unless a condition applies as well.
     *
     * @legal GDPR Art 9(1) (text)
     */
    SPECIAL,
    /**
     * Data of criminal convictions and offences: only under official authority or where authorised by law.
     *
     * @legal GDPR Art 10 (text)
     */
    CRIMINAL
}
