/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;

/**
 * Stands in an archive's row for a value that the person does not get, so that they are told of it. Stands for an empty value
 * as well: whether something is recorded about somebody else is not to be seen from it.
 *
 * @legal GDPR Art 15(4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LeftOut {
    /** The row is about several persons, and the value is not about this one alone. */
    ABOUT_OTHERS
}
