/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What personal data is used for, named by class literal: an interface that extends this one and says its title and lawful
 * basis with {@code @Lawful}. Never implemented by an object.
 *
 * @legal GDPR Art 5(1)(b), Art 30(1)(b) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface Purpose {}
