/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Bringing the goods to the customer, which the contract of sale is about. */
@Lawful(title = "Deliver what was ordered", basis = LawfulBasis.CONTRACT)
public interface Delivery extends Purpose {}
