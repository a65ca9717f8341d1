/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * That a person belongs to a trade union.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "trade union membership",
        dpv = "https://w3id.org/dpv/pd#TradeUnionMembership",
        sensitivity = Sensitivity.SPECIAL)
public interface TradeUnionMembership extends SpecialCategoryData {}
