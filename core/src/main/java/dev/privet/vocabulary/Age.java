/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * How many years old a person is.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "age", dpv = "https://w3id.org/dpv#PersonalData")
public interface Age extends DataCategory {}
