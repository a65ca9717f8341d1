/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Origin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a purpose where the data that it uses comes from.
 *
 * @legal GDPR Art 14(2)(f), Art 15(1)(g) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(ObtainedFrom.List.class)
@PublicApi(since = "0.1")
public @interface ObtainedFrom {

    /**
     * The kind of source.
     *
     * @return the origin
     */
    Origin value();

    /**
     * The source in words.
     *
     * @return for example {@code the client company that the user works for}; never empty where the person is not the source
     */
    String source() default "";

    /** Several sources of one purpose. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        /**
         * The sources.
         *
         * @return each of them
         */
        ObtainedFrom[] value();
    }
}
