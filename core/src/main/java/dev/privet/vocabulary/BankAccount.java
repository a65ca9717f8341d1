/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A bank account of a person. The number of a card is a {@link PaymentCard}.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "bank account", dpv = "https://w3id.org/dpv/pd#BankAccount")
public interface BankAccount extends FinancialData {}
