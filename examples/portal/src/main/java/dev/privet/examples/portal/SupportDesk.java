/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;

/** Answering the questions that users send in. */
@Lawful(
        title = "Answer support requests",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "Clients and their users both want questions answered",
        keptFor = "P2Y")
@ObtainedFrom(Origin.PROVIDED)
@ObtainedFrom(value = Origin.THIRD_PARTY, source = "the company that you work for")
public interface SupportDesk extends Purpose {}
