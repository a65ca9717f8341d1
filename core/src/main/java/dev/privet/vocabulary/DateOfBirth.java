/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * When a person was born.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "date of birth", dpv = "https://w3id.org/dpv/pd#BirthDate")
public interface DateOfBirth extends DataCategory {}
