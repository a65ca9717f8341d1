/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DecisionFact;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a purpose that it takes decisions with legal or similarly significant effects without meaningful human involvement.
 * Whether the law lets it is judged when the data map is built.
 *
 * @legal UK GDPR Arts 22A to 22D; EU GDPR Art 22; GDPR Art 13(2)(f) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface DecidesAutomatically {

    /**
     * The logic involved, in plain words.
     *
     * @return a sentence; never empty
     */
    String logic();

    /**
     * What it means for the person.
     *
     * @return a sentence; never empty
     */
    String consequences();

    /**
     * The grounds and safeguards that are there.
     *
     * @return each of them
     */
    DecisionFact[] given() default {};
}
