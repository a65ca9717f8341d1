/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Text that a person wrote or that was written about one, which may hold anything.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "free text", dpv = "https://w3id.org/dpv#PersonalData")
public interface FreeText extends DataCategory {}
