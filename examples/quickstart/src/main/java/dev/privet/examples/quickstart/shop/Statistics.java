/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Knowing roughly who buys, from where and how often, without knowing who anybody is. */
@Lawful(
        title = "Count customers by year of birth and area",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "The shop wants to stock what its customers buy")
public interface Statistics extends Purpose {}
