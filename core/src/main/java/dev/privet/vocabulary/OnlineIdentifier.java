/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A login, device or cookie identifier.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "online identifier", dpv = "https://w3id.org/dpv/pd#UID")
public interface OnlineIdentifier extends Identifier {}
