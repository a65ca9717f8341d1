/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * An identifier that a state gave, such as an insurance or passport number.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "national identification number", dpv = "https://w3id.org/dpv/pd#OfficialID")
public interface NationalIdentifier extends Identifier {}
