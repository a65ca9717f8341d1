/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What a person owns, earns, owes or pays.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "financial data", dpv = "https://w3id.org/dpv/pd#Financial")
public interface FinancialData extends DataCategory {}
