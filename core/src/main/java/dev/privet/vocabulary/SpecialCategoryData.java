/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Data whose processing the law prohibits unless a condition applies.
 *
 * @legal GDPR Art 9(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "special category data",
        dpv = "https://w3id.org/dpv#SpecialCategoryPersonalData",
        sensitivity = Sensitivity.SPECIAL)
public interface SpecialCategoryData extends DataCategory {}
