/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;

/**
 * How much a missing item of a document weighs.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ContentSeverity {
    /** An error: the document is not complete without it. */
    REQUIRED,
    /** A warning: the law asks for it where it is possible. */
    WHERE_POSSIBLE
}
