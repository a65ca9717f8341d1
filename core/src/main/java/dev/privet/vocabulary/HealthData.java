/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The physical or mental health of a person.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "health", dpv = "https://w3id.org/dpv/pd#MedicalHealth", sensitivity = Sensitivity.SPECIAL)
public interface HealthData extends SpecialCategoryData {}
