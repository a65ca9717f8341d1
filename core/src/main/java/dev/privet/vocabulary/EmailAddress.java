/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Where a person receives e-mail.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "e-mail address", dpv = "https://w3id.org/dpv/pd#EmailAddress")
public interface EmailAddress extends ContactDetails {}
