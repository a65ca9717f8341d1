/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a {@link dev.privet.vocabulary.Purpose} what it is for and which lawful basis it stands on.
 *
 * <pre>{@code
 * @Lawful(title = "Answer support requests", basis = LawfulBasis.LEGITIMATE_INTERESTS,
 *         interest = "Clients and their users both want questions answered")
 * public interface SupportDesk extends Purpose {}
 * }</pre>
 *
 * @legal GDPR Art 5(1)(b), Art 6(1), Art 13(1)(c) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface Lawful {

    /**
     * The purpose in the words of a privacy notice, without a full stop.
     *
     * @return for example {@code Answer support requests}
     */
    String title();

    /**
     * The basis it stands on.
     *
     * @return a basis that the host's regimes know
     */
    LawfulBasis basis();

    /**
     * The interest pursued. Must be stated where the basis is {@link LawfulBasis#LEGITIMATE_INTERESTS}.
     *
     * @legal GDPR Art 13(1)(d), Art 14(2)(b) (text)
     * @return a sentence without a full stop, or nothing
     */
    String interest() default "";

    /**
     * The condition that lets the purpose use special category data as well.
     *
     * @legal GDPR Art 9(2) (text)
     * @return none or one condition
     */
    SpecialCategoryCondition[] condition() default {};
}
