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
 * Says on a purpose who receives the data that it uses. Each recipient is judged when the data map is built: one in a country that
 * the law does not let the data go to is a mistake.
 *
 * <pre>{@code
 * @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
 * @DisclosedTo(name = "Example Mailing Ltd", role = RecipientRole.PROCESSOR, country = "GB")
 * public interface Newsletter extends Purpose {}
 * }</pre>
 *
 * @legal GDPR Art 4(9), Art 13(1)(e) and (f), Art 30(1)(d) and (e) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(DisclosedTo.List.class)
@PublicApi(since = "0.1")
public @interface DisclosedTo {

    /**
     * The recipient, or the category of recipients where they cannot be named.
     *
     * @return for example {@code Example Mailing Ltd} or {@code tax advisers}; never empty
     */
    String name();

    /**
     * Whether the name is that of a category of recipients.
     *
     * @return false unless stated otherwise
     */
    boolean category() default false;

    /**
     * What the recipient is in the law's terms.
     *
     * @return the role
     */
    RecipientRole role();

    /**
     * Where the recipient is.
     *
     * @return an ISO 3166-1 code, for example {@code GB}
     */
    String country();

    /**
     * What was agreed with the recipient for transfers.
     *
     * @return words of the register of safeguards, for example {@code IDTA} or {@code EU_SCC_M2}
     */
    String[] safeguards() default {};

    /**
     * What is known of the recipient that the scope of a decision depends on.
     *
     * @return words of the register of facts, for example {@code DPF_LISTED}
     */
    String[] facts() default {};

    /** Several recipients of one purpose. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        /**
         * The recipients.
         *
         * @return each of them
         */
        DisclosedTo[] value();
    }
}
