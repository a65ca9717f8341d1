/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an HTTP interface who receives what is sent by its methods, wherever it is configured to send it. Holds for the methods that the
 * interface declares itself, and those of interfaces that extend it.
 *
 * <pre>{@code
 * @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
 * @HttpExchange("https://api.mailer.example")
 * interface Mailer {
 *
 *   @PostExchange("/members")
 *   void enrol(@RequestBody Member member);
 * }
 * }</pre>
 *
 * <p>Where properties name a recipient for the host as well, it must be the same, or calls with personal data are refused.
 *
 * @legal GDPR Art 4(9), Art 44 (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface Recipient {

    /**
     * Who receives the data.
     *
     * @return a name as a record of processing has it; never empty
     */
    String name();

    /**
     * Where the recipient is.
     *
     * @return an ISO 3166-1 code, for example {@code GB}
     */
    String country();

    /**
     * What the recipient is in the law's terms.
     *
     * @return the role
     */
    RecipientRole role();

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
}
