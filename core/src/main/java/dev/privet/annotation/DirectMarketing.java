/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a {@link dev.privet.vocabulary.Purpose} that it is direct marketing: a person can object to it whatever it rests on, and
 * nothing outweighs the objection.
 *
 * @legal GDPR Art 21(2), (3) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface DirectMarketing {}
