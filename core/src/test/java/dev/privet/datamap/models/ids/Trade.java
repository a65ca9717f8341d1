/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.ids;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Why a shop keeps data. */
@Lawful(title = "Sell goods", basis = LawfulBasis.CONTRACT)
interface Trade extends Purpose {}
