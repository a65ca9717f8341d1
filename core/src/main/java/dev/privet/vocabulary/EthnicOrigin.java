/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A person's racial or ethnic origin.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(
        title = "racial or ethnic origin",
        dpv = "https://w3id.org/dpv/pd#EthnicOrigin",
        sensitivity = Sensitivity.SPECIAL)
public interface EthnicOrigin extends SpecialCategoryData {}
