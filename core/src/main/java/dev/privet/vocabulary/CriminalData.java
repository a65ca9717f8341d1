/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Convictions, offences, allegations and proceedings.
 *
 * @legal GDPR Art 10 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "criminal convictions and offences",
        dpv = "https://w3id.org/dpv/pd#Criminal",
        sensitivity = Sensitivity.CRIMINAL)
public interface CriminalData extends DataCategory {}
