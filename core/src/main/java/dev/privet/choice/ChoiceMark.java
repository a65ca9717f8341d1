/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;

/**
 * How far somebody has read the choices.
 *
 * @param generation changes whenever choices were forgotten, so that whoever holds some must read all anew
 * @param position the last choice that was read; later ones have higher positions
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ChoiceMark(long generation, long position) {

    /**
     * Whether what was chosen between another mark and this one is all that has changed since the other.
     *
     * @param earlier a mark that was read before
     * @return false where choices were forgotten since, or where this mark is behind it, as after a restore
     */
    public boolean follows(ChoiceMark earlier) {
        return generation == earlier.generation && position >= earlier.position;
    }
}
