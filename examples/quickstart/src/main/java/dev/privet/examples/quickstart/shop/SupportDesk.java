/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Answering what customers ask. */
@Lawful(
        title = "Answer support requests",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "Customers and the shop both want questions answered")
public interface SupportDesk extends Purpose {}
