/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexOneCondition;
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

    /**
     * The conditions of Schedule 1 to the Data Protection Act 2018 that are met, for special category or criminal data under UK
     * law.
     *
     * @legal DPA 2018 ss 10, 11 and Sch 1 (text)
     * @return paragraph numbers
     */
    int[] scheduleOne() default {};

    /**
     * Where the appropriate policy document is kept, which some conditions of Schedule 1 need.
     *
     * @legal DPA 2018 Sch 1 Part 4 (text)
     * @return a title or an address, or nothing
     */
    String policyDocument() default "";

    /**
     * The conditions of Annex 1 that are met. Needed where the basis is {@link LawfulBasis#RECOGNISED_LEGITIMATE_INTERESTS}.
     *
     * @legal UK GDPR Art 6(1)(ea), Annex 1 (text)
     * @return each of them
     */
    AnnexOneCondition[] annexOne() default {};

    /**
     * The categories of persons whose data it uses, where they are not those of the marked classes.
     *
     * @legal GDPR Art 30(1)(c) (text)
     * @return for example {@code visitors}
     */
    String[] subjects() default {};

    /**
     * How long data is needed that serves this purpose alone, from the date that the marked class names.
     *
     * @legal GDPR Art 5(1)(e), Art 13(2)(a) (text)
     * @return ISO 8601, for example {@code P2Y}, or nothing
     */
    String keptFor() default "";
}
