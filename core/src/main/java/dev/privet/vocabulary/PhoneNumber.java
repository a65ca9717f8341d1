/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A line, mobile or fax number of a person.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "telephone number", dpv = "https://w3id.org/dpv/pd#TelephoneNumber")
public interface PhoneNumber extends ContactDetails {}
