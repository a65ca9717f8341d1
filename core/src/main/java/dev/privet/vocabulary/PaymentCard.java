/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The number of a card with which a person pays.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "payment card", dpv = "https://w3id.org/dpv/pd#Financial")
public interface PaymentCard extends FinancialData {}
