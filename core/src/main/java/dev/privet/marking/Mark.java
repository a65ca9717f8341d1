/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;

/**
 * One thing that is said about a class or a purpose, whoever says it: an annotation, a contributor or a file. Marks that speak of
 * the same element are answers to one question, of which one holds. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface Mark permits TypeMark, PurposeMark {

    /**
     * What the mark answers, within its class or purpose.
     *
     * @return for example {@code data of email}
     */
    String element();
}
