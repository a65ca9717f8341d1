/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What a person did with the service.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "use of the service", dpv = "https://w3id.org/dpv/pd#ServiceConsumptionBehavior")
public interface UsageData extends DataCategory {}
