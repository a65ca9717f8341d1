/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.lang.ArchRule;

/** The part of {@link PrivacyRules} on what a program holds, asks for and passes on. Hosts call its methods there. */
abstract class MinimisationRules {

    MinimisationRules() {}

    /**
     * Some code reads each marked property. Reading is an access to the field or the getter, also by a method reference, in any other code than the
     * class's own constructors, accessors, withers, {@code toString}, {@code equals} and {@code hashCode}, builders, mappers of MapStruct and
     * metamodels such as {@code Customer_}. So is an endpoint that shows the class for a purpose of the property ({@code @ProcessedFor}), a class
     * that knows it and opens such a purpose ({@code Privet.use}), and a method of a Spring Data repository that asks for the property by its
     * name or in its query. Storing it, mapping it and showing it for other purposes is no reading.
     *
     * <pre>{@code
     * mailer.send(customer.getEmail());                 // right, for email
     * customer.setEmail(form.email());                  // wrong, where nothing else touches email
     * }</pre>
     *
     * <p>Not seen: templates, scripts, queries in code, reflection, JSON written outside endpoints; a mapper by hand is a reader. Waived as {@code unread}.
     *
     * @legal GDPR Art 5(1)(c), Art 25(1) (text)
     * @return the rule
     */
    public static ArchRule collectedDataIsRead() {
        return new RuleBuilder().read();
    }

    /**
     * What is collected for a purpose ({@code @CollectedFor} on a class or a parameter) has no property whose mark names none of these purposes. The
     * mark is that of the class itself or of the class that it fills ({@code of}).
     *
     * <pre>{@code
     * @CollectedFor(value = Newsletter.class, of = Customer.class) record Subscription(String email) {}                     // right
     * @CollectedFor(value = Newsletter.class, of = Customer.class) record Subscription(String email, String telephone) {}   // wrong
     * }</pre>
     *
     * <p>Objects within the input are checked when it comes in, and not here. Waived as {@code input}.
     *
     * @legal GDPR Art 5(1)(c), Art 25(2) (text)
     * @return the rule
     */
    public static ArchRule inputsFitTheirPurpose() {
        return new RuleBuilder().input();
    }

    /**
     * No statement in SQL and no bulk update or deletion names rows with personal data, as such statements are neither minimised nor recorded:
     * {@code createNativeQuery}, JDBC, Spring's {@code JdbcTemplate}, {@code JdbcClient}, native {@code @Query}, {@code @Modifying}.
     *
     * <pre>{@code
     * members.findById(id)                                                             // right
     * entities.createNativeQuery("select email from member where id = ?")              // wrong
     * }</pre>
     *
     * <p>Byte code tells which texts stand in a class, and not which of them a method runs: each method of the class that runs a statement is named.
     * Texts from other classes, files and the criteria API are not seen. Needs {@code org.ow2.asm:asm-analysis}. Waived as {@code bypass}.
     *
     * @legal GDPR Art 25(2), Art 32(1) (text)
     * @return the rule
     */
    public static ArchRule nothingGoesPastTheGate() {
        return new RuleBuilder().bypass();
    }

    /**
     * HTTP interfaces whose methods take marked objects say who receives them and in which country ({@code @Recipient}): those of Spring
     * ({@code @HttpExchange}), OpenFeign, MicroProfile and Retrofit.
     *
     * <pre>{@code
     * @Recipient(name = "Example Mailing Ltd", country = "GB", role = PROCESSOR) @HttpExchange interface Mailer { … }   // right
     * @HttpExchange interface Mailer { @PostExchange void enrol(@RequestBody Member member); }                        // wrong
     * }</pre>
     *
     * <p>Recipients that properties name for a host are not seen, nor is what a {@code RestClient} or {@code WebClient} sends, which is judged when it is
     * sent. Waived as {@code recipients}.
     *
     * @legal GDPR Art 13(1)(e) and (f), Art 30(1)(d), Art 44 (text)
     * @return the rule
     */
    public static ArchRule recipientsAreDeclared() {
        return new RuleBuilder().recipients();
    }
}
