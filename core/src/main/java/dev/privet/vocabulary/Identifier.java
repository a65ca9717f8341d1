/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A number or text that stands for one person.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "identifier", dpv = "https://w3id.org/dpv/pd#Identifying")
public interface Identifier extends DataCategory {}
