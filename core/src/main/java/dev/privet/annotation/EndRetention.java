/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/**
 * Disposing of data that is past its retention period. Built in, so that nobody has to switch the gate off to do what the law asks.
 *
 * @legal GDPR Art 5(1)(e) (text); Art 6(1)(c) as the basis is our reading
 * @since 0.1
 */
@Lawful(title = "Dispose of data that is past its period", basis = LawfulBasis.LEGAL_OBLIGATION)
@PublicApi(since = "0.1")
public interface EndRetention extends Purpose {}
