/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Selling goods to customers. */
@Lawful(title = "Sell goods", basis = LawfulBasis.CONTRACT, keptFor = "P6Y")
public interface Selling extends Purpose {}
