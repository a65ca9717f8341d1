/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The network address of a person's device.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "IP address", dpv = "https://w3id.org/dpv/pd#IPAddress")
public interface IpAddress extends OnlineIdentifier {}
