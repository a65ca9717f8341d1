/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What a person believes.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "religious or philosophical belief",
        dpv = "https://w3id.org/dpv/pd#ReligiousBelief",
        sensitivity = Sensitivity.SPECIAL)
public interface BeliefData extends SpecialCategoryData {}
