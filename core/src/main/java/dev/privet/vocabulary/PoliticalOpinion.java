/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A person's political opinions.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "political opinion",
        dpv = "https://w3id.org/dpv/pd#PoliticalOpinion",
        sensitivity = Sensitivity.SPECIAL)
public interface PoliticalOpinion extends SpecialCategoryData {}
