/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * For whom a person works, as what and since when.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "employment", dpv = "https://w3id.org/dpv/pd#EmploymentHistory")
public interface EmploymentData extends DataCategory {}
