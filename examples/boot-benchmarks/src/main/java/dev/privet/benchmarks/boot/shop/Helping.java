/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Answering customers. */
@Lawful(
        title = "Answer customers",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "Customers want answers",
        keptFor = "P2Y")
public interface Helping extends Purpose {}
