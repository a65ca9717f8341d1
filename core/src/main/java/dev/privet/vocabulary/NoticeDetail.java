/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Whether a refusal names the exemption it rests on; from the fullest to the shortest. The complaint routes are named always.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum NoticeDetail {
    /** It names the exemption and the reason. */
    FULL,
    /** A person has to judge whether naming the exemption would undo it. */
    REVIEW,
    /** It may leave out what would undo the exemption. */
    MAY_OMIT
}
