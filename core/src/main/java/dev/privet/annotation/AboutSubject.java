/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a row to the person it is about. On a to-one association, that association is the link; on a class, {@link #path()}
 * names it over one or several steps. Where a class has exactly one association to a data subject and is none itself, the link
 * is inferred and nothing needs to be written.
 *
 * @legal GDPR Art 15(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@PublicApi(since = "0.1")
public @interface AboutSubject {

    /**
     * The way to the data subject, property by property.
     *
     * @return for example {@code order.customer}; on a member, left empty
     */
    String path() default "";

    /**
     * What the person gets to see of the row when they ask for their data.
     *
     * @return {@link Disclosure#IN_FULL} unless stated otherwise
     */
    Disclosure export() default Disclosure.IN_FULL;
}
