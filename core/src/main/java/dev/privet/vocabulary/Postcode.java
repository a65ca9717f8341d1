/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The part of an address by which post is sorted.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "postcode", dpv = "https://w3id.org/dpv/pd#PhysicalAddress")
public interface Postcode extends PostalAddress {}
