/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Where a person lives or receives post, as a whole or in part.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "postal address", dpv = "https://w3id.org/dpv/pd#PhysicalAddress")
public interface PostalAddress extends ContactDetails {}
