/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long the rows of a class, or the values of a field, are kept, from which event on, and what becomes of them then. May be
 * repeated for different purposes: what serves several lives as long as the longest of them. What is said on a field comes before
 * what is said on its class, that before the periods of its purposes, and those before the configured default.
 *
 * @legal GDPR Art 5(1)(e), Art 13(2)(a), Art 30(1)(f) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Repeatable(RetainFor.List.class)
@PublicApi(since = "0.1")
public @interface RetainFor {

    /**
     * The period, counted by the calendar.
     *
     * @return ISO 8601, for example {@code P6Y} or {@code P90D}; longer than nothing. Left empty, the periods of the purposes
     *     hold, or the configured default
     */
    String period() default "";

    /**
     * How long it must be kept at least, by law. The period is how long it may be kept, and must not be shorter. Within the minimum
     * nothing of it is erased, not even for a person who asks for it.
     *
     * @return ISO 8601, for example {@code P6Y}; left empty where no law says so
     * @legal GDPR Art 17(3)(b) (text)
     */
    String minimum() default "";

    /**
     * The date from which the period runs, also across a to-one association. Of several dates the latest counts, which is how a
     * last activity is said. While all of them are null, the period has not begun.
     *
     * @return properties, for example {@code closedAt} or {@code invoice.issuedOn}; on a field left empty, those of its class
     */
    String[] from() default {};

    /**
     * What becomes of a row that is past its period. A field can be anonymised or
     * pseudonymised only.
     *
     * @return the disposal
     */
    Disposal then();

    /**
     * Why so long: the law or the need.
     *
     * @return for example {@code Limitation Act 1980, s. 5}, or nothing
     */
    String because() default "";

    /**
     * The purposes for which it is kept so long.
     *
     * @return nothing where it holds whatever the purpose
     */
    Class<? extends Purpose>[] purposes() default {};

    /** Several periods of one class or field. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {

        /**
         * The periods.
         *
         * @return each of them
         */
        RetainFor[] value();
    }
}
