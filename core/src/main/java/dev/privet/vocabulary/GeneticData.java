/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Inherited or acquired genetic characteristics.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "genetic data", dpv = "https://w3id.org/dpv/pd#Genetic", sensitivity = Sensitivity.SPECIAL)
public interface GeneticData extends SpecialCategoryData {}
