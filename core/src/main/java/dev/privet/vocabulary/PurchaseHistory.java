/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What a person bought, when and for how much.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "purchases", dpv = "https://w3id.org/dpv/pd#Purchase")
public interface PurchaseHistory extends FinancialData {}
