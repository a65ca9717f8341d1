/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose rows each are a person: the data subject. On a mapped superclass it holds for one entity only: a kind and an
 * id name one person, so several entities below it each bear the mark themselves, with a kind of their own.
 *
 * @legal GDPR Art 4(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface DataSubject {

    /**
     * The kind of person, as the organisation speaks of it.
     *
     * @legal GDPR Art 30(1)(c), categories of data subjects (text)
     * @return for example {@code customer}; unique among the marked classes
     */
    String value();
}
