/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Disposal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long the rows of a class are kept, from which event on, and what becomes of them then.
 *
 * @legal GDPR Art 5(1)(e), Art 13(2)(a), Art 30(1)(f) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface RetainFor {

    /**
     * The period, counted by the calendar.
     *
     * @return ISO 8601, for example {@code P6Y} or {@code P90D}; longer than nothing
     */
    String period();

    /**
     * The date from which the period runs, also across a to-one association. While it is null, the period has not begun.
     *
     * @return a property, for example {@code closedAt} or {@code invoice.issuedOn}
     */
    String from();

    /**
     * What becomes of a row that is past its period.
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
}
