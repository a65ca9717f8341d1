/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * What an adapter has come to when it asks for a plan.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Reached {
    /** A record by itself, such as the outermost object of a document: counted, and what was decided yesterday is decided again. */
    RECORD,
    /** A record within another: counted. */
    PART,
    /** A property of a record that was counted: only looked up. */
    PROPERTY
}
