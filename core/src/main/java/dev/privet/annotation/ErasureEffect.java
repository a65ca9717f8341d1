/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;

/**
 * What happens to a row when a person it is about is erased.
 *
 * @legal GDPR Art 17(1), Art 17(3) (text); which effect suits which row is for the controller to say
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ErasureEffect {
    /** The row goes with the person. */
    DELETE,
    /** The person's fields in the row are anonymised; the row goes with the last person it is about. */
    DELETE_WITH_LAST,
    /** The person's fields in the row are anonymised; the row stays. */
    ANONYMISE,
    /** The row stays as it is and no longer points at the person. */
    DETACH,
    /** The row stays as it is, and keeps pointing at whatever is left of the person. */
    KEEP
}
