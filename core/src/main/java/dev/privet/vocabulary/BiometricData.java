/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Physical or behavioural traits used to identify a person uniquely.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "biometric data", dpv = "https://w3id.org/dpv/pd#Biometric", sensitivity = Sensitivity.SPECIAL)
public interface BiometricData extends SpecialCategoryData {}
