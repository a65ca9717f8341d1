/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.PublicApi;

/**
 * How sure the library is of a legal fact. Shown wherever the fact is shown; what is {@link #UNCERTAIN} asks for a person's
 * review and never turns into a silent yes.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Certainty {
    /** Read in the text of the law or of the regulator. */
    SOURCED,
    /** General knowledge with an official citation, not read again for this release. */
    KNOWN,
    /** Open or contested: to be reviewed by a person before it is relied on. */
    UNCERTAIN
}
