/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Latitude, longitude, or both, of where a person is or was.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "coordinates", dpv = "https://w3id.org/dpv/pd#Location")
public interface Coordinates extends LocationData {}
