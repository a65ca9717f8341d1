/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * A kind of personal data, named by class literal. The categories form a hierarchy: one extends another and inherits what its
 * {@link Category} says, so a mask or a condition that fits {@link ContactDetails} fits {@link EmailAddress} too. Hosts add
 * their own by extending the nearest one. Never implemented by an object.
 *
 * @legal GDPR Art 4(1), Art 30(1)(c) (text); which categories there are is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@Category(title = "personal data", dpv = "https://w3id.org/dpv#PersonalData")
public interface DataCategory {}
