/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a row to a person it is about. On a property, that property is the link: an association to one or to many, or an id or
 * text that {@link RefersTo} explains. On a class, {@link #path()} names it over one or several steps. Where a class is no data
 * subject itself and exactly one of its properties leads straight to one, the link is inferred and nothing needs to be written;
 * where another way competes with it, that is a mistake which lists both.
 *
 * <pre>{@code
 * class Message {
 *   @ManyToOne @AboutSubject(role = "sender", share = Share.SHARED) User from;
 *   @ManyToOne @AboutSubject(role = "recipient", share = Share.SHARED) User to;
 * }
 * }</pre>
 *
 * @legal GDPR Art 15(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Repeatable(AboutSubject.List.class)
@PublicApi(since = "0.1")
public @interface AboutSubject {

    /**
     * The way to the data subject, property by property. Where it ends at a row that is tied to persons itself, it leads on over
     * that row's links.
     *
     * @return for example {@code order.customer}; on a member, what follows that member, or nothing
     */
    String path() default "";

    /**
     * The part that the person plays in the row, where a row is about several. A field says with {@link PersonalData#about()}
     * whose it is.
     *
     * @return for example {@code sender}; unique among the links of a class, or nothing
     */
    String role() default "";

    /**
     * The usual case that the link is one of.
     *
     * @return at most one; where nothing is said, {@link Share#OWNED} for the only link of a class and {@link Share#SHARED}
     *     where there are several
     */
    Share[] share() default {};

    /**
     * What the person gets to see of the row when they ask for their data, where it differs from {@link #share()}.
     *
     * @return at most one
     */
    Disclosure[] export() default {};

    /**
     * What happens to the row when the person is erased, where it differs from {@link #share()}.
     *
     * @return at most one
     */
    ErasureEffect[] erasure() default {};

    /**
     * Whether rows that point at nobody are meant to be, such as orders of guests. Says so in writing, so that nothing warns.
     *
     * @return false unless stated otherwise
     */
    boolean mayBeMissing() default false;

    /** Several links of one class or property. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {

        /**
         * The links.
         *
         * @return each of them
         */
        AboutSubject[] value();
    }
}
