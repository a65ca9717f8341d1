/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;

/**
 * What a person gets to see of a row that is about them.
 *
 * @legal GDPR Art 15(3), Art 15(4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Disclosure {
    /** The row, with all of its own columns. */
    IN_FULL,
    /** The row without the personal data of the others it is about: an own role's fields stay, other personal fields go. */
    REDACTED,
    /** Nothing: the row is about the person only in passing, such as the customers that an employee looks after. */
    NOT_AT_ALL
}
