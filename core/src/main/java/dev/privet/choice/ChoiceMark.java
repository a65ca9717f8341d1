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
public record ChoiceMark(long generation, long position) {}
