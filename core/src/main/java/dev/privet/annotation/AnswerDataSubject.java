/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/**
 * Answering a data subject who asks for their data or for it to be changed: sees everything that is theirs. Built in, so that nobody has to switch the gate off to do what the law asks.
 *
 * @legal GDPR Art 12, Art 15 (text); Art 6(1)(c) as the basis is our reading
 * @since 0.1
 */
@Lawful(title = "Answer requests of data subjects", basis = LawfulBasis.LEGAL_OBLIGATION)
@PublicApi(since = "0.1")
public interface AnswerDataSubject extends Purpose {}
