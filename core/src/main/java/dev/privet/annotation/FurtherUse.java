/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexTwoCondition;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a purpose that data collected for it may be used for another purpose, and why. Without it nothing is compatible. The further
 * purpose then sees what this one sees, in the form in which this one sees it; it has a lawful basis of its own, and a condition of its
 * own where the data is special. It passes nothing on: what it may draw on is not open to purposes that it names itself.
 *
 * <pre>{@code
 * @Lawful(title = "Deliver orders", basis = LawfulBasis.CONTRACT)
 * @FurtherUse(purpose = Statistics.class, ground = FurtherUseGround.RESEARCH,
 *         because = "yearly figures by postcode, as customers are told in the notice")
 * public interface Delivery extends Purpose {}
 * }</pre>
 *
 * @legal GDPR Arts 5(1)(b), 6(4); UK GDPR Art 8A (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(FurtherUse.List.class)
@PublicApi(since = "0.1")
public @interface FurtherUse {

    /**
     * The further purpose.
     *
     * @return another purpose, which bears {@link Lawful}
     */
    Class<? extends Purpose> purpose();

    /**
     * What makes it compatible. Under several laws at once each of them must know one of the grounds.
     *
     * @return at least one ground
     */
    FurtherUseGround[] ground();

    /**
     * Why the ground is there: the assessment, the consent, the law.
     *
     * @return a sentence without a full stop; never empty
     */
    String because();

    /**
     * The conditions of Annex 2 that are met. Needed where the ground is {@link FurtherUseGround#ANNEX_TWO}.
     *
     * @legal UK GDPR Art 8A, Annex 2 (text)
     * @return each of them
     */
    AnnexTwoCondition[] annexTwo() default {};

    /**
     * Whether consent to the further use cannot reasonably be obtained, which some grounds need for data that was collected on consent.
     *
     * @legal UK GDPR Art 8A (text)
     * @return false unless stated otherwise
     */
    boolean consentUnobtainable() default false;

    /** Several further uses of data collected for one purpose. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        /**
         * The further uses.
         *
         * @return each of them
         */
        FurtherUse[] value();
    }
}
