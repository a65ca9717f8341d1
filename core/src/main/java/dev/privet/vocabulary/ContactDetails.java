/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * How a person can be reached.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "contact details", dpv = "https://w3id.org/dpv/pd#Contact")
public interface ContactDetails extends DataCategory {}
