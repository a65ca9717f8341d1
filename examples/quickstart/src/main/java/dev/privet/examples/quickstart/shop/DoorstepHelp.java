/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;

/** Helping a customer who cannot come to the door. Uses health data, so it states a condition of Article 9 as well. */
@Lawful(
        title = "Help at the doorstep",
        basis = LawfulBasis.CONSENT,
        condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
public interface DoorstepHelp extends Purpose {}
