/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A person's sex life or sexual orientation.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "sex life or sexual orientation",
        dpv = "https://w3id.org/dpv/pd#Sexual",
        sensitivity = Sensitivity.SPECIAL)
public interface SexualLife extends SpecialCategoryData {}
