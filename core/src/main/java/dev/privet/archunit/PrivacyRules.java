/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.lang.ArchRule;
import dev.privet.contract.PublicApi;
import dev.privet.discovery.Lexicon;
import java.time.Clock;
import java.time.Period;

/**
 * Rules for the host's own build: one test class, and the build fails when a change breaks data protection. Each is an ArchUnit
 * rule like any other, so it can be frozen, narrowed or given another reason. A failure names the class, the member, the line and the
 * repair. Where no class with personal data was imported every rule fails, since it would prove nothing;
 * {@code allowEmptyShould(true)} relaxes that.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example", importOptions = ImportOption.DoNotIncludeTests.class)
 * class DataProtectionTest {
 *   @ArchTest
 *   static final ArchRule DATA_PROTECTION = PrivacyRules.all();
 * }
 * }</pre>
 *
 * <p>Rules read byte code, so they see what Lombok, Kotlin and records generate, and marks in the code alone. One place is let off with
 * {@link dev.privet.annotation.Waiver}, until a day; old code as a whole with ArchUnit's {@code FreezingArchRule.freeze(…)}.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyRules extends MinimisationRules {

    /** From here on about nine of ten findings are right, also in a program that discovery has not seen. */
    private static final double SURE = 0.9;

    private PrivacyRules() {}

    /**
     * All rules of this class.
     *
     * @return one rule that checks each of them
     */
    public static ArchRule all() {
        return new RuleBuilder().all();
    }

    /**
     * All rules of this class, on another day.
     *
     * @param clock tells on which day, in UTC, waivers are judged
     * @return one rule that checks each of them
     */
    public static ArchRule all(Clock clock) {
        return new RuleBuilder(clock).all();
    }

    /**
     * All rules of this class, with another limit to waivers than two years.
     *
     * @param clock tells on which day, in UTC, waivers are judged
     * @param longestWaiver how far ahead of that day the last day of a waiver may be
     * @return one rule that checks each of them
     * @throws IllegalArgumentException if the limit is not positive
     */
    public static ArchRule all(Clock clock, Period longestWaiver) {
        return new RuleBuilder(clock, longestWaiver).all();
    }

    /**
     * What keeps personal data from places where nobody decides who sees it: texts of objects, logs, exceptions, answers.
     *
     * @return one rule that checks each of them
     */
    public static ArchRule leaks() {
        return new RuleBuilder().leaks();
    }

    /**
     * What makes marks complete: purposes, conditions, times, persons, reasons, recipients, waivers.
     *
     * @return one rule that checks each of them
     */
    public static ArchRule coverage() {
        return new RuleBuilder().coverage();
    }

    /**
     * What keeps a program from holding, asking for and passing on more than its purposes need.
     *
     * @return one rule that checks each of them
     */
    public static ArchRule minimisation() {
        return new RuleBuilder().minimisation();
    }

    /**
     * No {@code toString} reads a property that is marked {@code @PersonalData}, be it directly, through a getter or through
     * another method of its class: texts of objects end up in logs and messages. The text that the compiler writes for a record
     * names all its components, so a record that holds personal data needs one of its own. Nor does it read what is a secret by its
     * name, such as {@code passwordHash}. What Lombok or Kotlin write is read like any other. Waived as {@code to-string}.
     *
     * <pre>{@code
     * return "Customer[" + id + "]";          // right
     * return "Customer[" + email + "]";       // wrong
     * }</pre>
     *
     * @legal GDPR Art 5(1)(f), Art 25(2), Art 32(1) (text); that a text of an object leaks is our reading
     * @return the rule
     */
    public static ArchRule personalDataStaysOutOfToString() {
        return new RuleBuilder().toStrings();
    }

    /**
     * No call passes a marked property to a logger or to the console, nor a whole object whose {@code toString} tells such data. Loggers are
     * those of SLF4J with its MDC, {@code java.util.logging}, {@code System.Logger}, Log4j, Commons Logging, JBoss Logging, Flogger and Kotlin's.
     *
     * <pre>{@code
     * log.info("Sent to customer {}", customer.getId());      // right
     * log.info("Sent to {}", customer.getEmail());            // wrong
     * }</pre>
     *
     * <p>Values are followed within a class, through its variables, fields, methods and lambdas; docs/rules.md tells how far. What says something
     * about a value in its place, such as a length, is no leak, nor is what a method or class called mask, hash and the like gives back. The
     * class files have to be where they were imported from, and {@code org.ow2.asm:asm-analysis} on the class path. Waived as {@code logs}.
     *
     * @legal GDPR Art 5(1)(b), (e) and (f), Art 32(1) (text); that a log is a use of its own is our reading
     * @return the rule
     */
    public static ArchRule personalDataStaysOutOfLogs() {
        return new RuleBuilder().logs();
    }

    /**
     * No exception is made with a marked property in it, be it by its constructor, by a static method of its own, or by a check with a message
     * ({@code Objects.requireNonNull}, Spring's {@code Assert}, Guava's {@code Preconditions}). Sees and does not see what {@link #personalDataStaysOutOfLogs()} does. Waived as
     * {@code exceptions}.
     *
     * <pre>{@code
     * throw new IllegalStateException("No address for customer " + customer.getId());       // right
     * throw new IllegalStateException("No address for " + customer.getEmail());             // wrong
     * }</pre>
     *
     * @legal GDPR Art 5(1)(f), Art 32(1) (text); that a message of an exception leaks is our reading
     * @return the rule
     */
    public static ArchRule personalDataStaysOutOfExceptions() {
        return new RuleBuilder().exceptions();
    }

    /**
     * Endpoints answer with marked objects for a stated purpose only: where {@code @ProcessedFor} stands on the method, its class, or what it
     * implements, or where the method itself calls {@code Privet.use}. What is returned is looked through all the way: {@code Optional},
     * {@code ResponseEntity}, collections, maps, arrays, {@code Mono} and {@code Flux}, and the fields of objects without marks. Endpoints are
     * those of Spring MVC, WebFlux, GraphQL and messaging, and of JAX-RS (jakarta and javax), advices, and those that a controller inherits. What a
     * repository of Spring Data copies out of marked rows counts by the names of its properties, and what JSON always leaves out does not.
     *
     * <pre>{@code
     * @ProcessedFor(SupportDesk.class) @GetMapping Optional<Customer> customer(long id)      // right
     * @GetMapping Optional<Customer> customer(long id)                                       // wrong
     * }</pre>
     *
     * <p>What the code puts into an answer whose type does not say so, or writes into a response, is followed within its class. Not seen: templates, and
     * purposes by rules for requests (waive those places). Needs {@code org.ow2.asm:asm-analysis}. Waived as {@code endpoints}.
     *
     * @legal GDPR Art 5(1)(b) and (c), Art 25(2) (text)
     * @return the rule
     */
    public static ArchRule endpointsAnswerForAPurpose() {
        return new RuleBuilder().endpoints();
    }

    /**
     * Every marked property has a purpose that needs it, and each of its purposes states a lawful basis. One that rests on legitimate interests
     * says which.
     *
     * <pre>{@code
     * @PersonalData(category = EmailAddress.class, purposes = Billing.class) String email;     // right, where Billing is @Lawful
     * @PersonalData(category = EmailAddress.class) String email;                              // wrong
     * }</pre>
     *
     * <p>What a {@code DataMapContributor} or properties say is not seen. Waived as {@code purposes}.
     *
     * @legal GDPR Art 5(1)(a) and (b), Art 6(1), Art 13(1)(d) (text)
     * @return the rule
     */
    public static ArchRule personalDataHasALawfulPurpose() {
        return new RuleBuilder().purposes();
    }

    /**
     * Special category data is needed for purposes only that state a condition.
     *
     * <pre>{@code
     * @Lawful(title = "Treat", basis = CONTRACT, condition = HEALTH_OR_SOCIAL_CARE)           // right, where health data is for it
     * @Lawful(title = "Treat", basis = CONTRACT)                                             // wrong
     * }</pre>
     *
     * <p>Whether the condition fits, and what Schedule 1 to the Data Protection Act 2018 demands beside it, is judged by the data map. Waived as {@code conditions}.
     *
     * @legal GDPR Art 9(1) and (2) (text)
     * @return the rule
     */
    public static ArchRule specialCategoriesHaveTheirCondition() {
        return new RuleBuilder().conditions();
    }

    /**
     * Every marked property of a row is kept for a stated time: its class or the property has {@code @RetainFor} with a period, or with a date
     * from which a period of one of its purposes runs. Rows are what a mapping (JPA, Spring Data) stores, and data subjects; what is not
     * stored is not asked.
     *
     * <pre>{@code
     * @Entity @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE) class Customer   // right
     * @Entity class Customer                                                                      // wrong
     * }</pre>
     *
     * <p>A default period of the configuration is not seen: leave the rule out where one holds. Waived as {@code retention}.
     *
     * @legal GDPR Art 5(1)(e), Art 13(2)(a), Art 30(1)(f) (text)
     * @return the rule
     */
    public static ArchRule personalDataIsKeptForAStatedTime() {
        return new RuleBuilder().retention();
    }

    /**
     * Every row with marked properties is a data subject, says whom it is about, or has a property that leads straight to a person: otherwise no
     * export and no erasure gets to it.
     *
     * <pre>{@code
     * @Entity class Order { @AboutSubject @ManyToOne Customer customer; … }                    // right
     * @Entity class Order { @PersonalData(…) String remark; }                                 // wrong
     * }</pre>
     *
     * <p>Whether several ways compete, and whether a path leads anywhere, is judged by the data map. Waived as {@code persons}.
     *
     * @legal GDPR Art 15(1), Art 17(1) (text)
     * @return the rule
     */
    public static ArchRule personalDataIsTiedToAPerson() {
        return new RuleBuilder().persons();
    }

    /**
     * {@code @NotPersonalData} gives a reason of more than one word.
     *
     * <pre>{@code
     * @NotPersonalData(because = "The name of a company, never of a person") String maker;    // right
     * @NotPersonalData(because = "") String maker;                                            // wrong
     * }</pre>
     *
     * <p>Whether the reason is true is for people to judge. Waived as {@code reasons}.
     *
     * @legal GDPR Art 4(1), Art 5(2) (text)
     * @return the rule
     */
    public static ArchRule whatIsNotPersonalHasAReason() {
        return new RuleBuilder().reasons();
    }

    /**
     * What {@linkplain dev.privet.discovery.Discovery discovery} takes for personal data with a confidence of 0.9 or more is marked, or
     * said to be none with a reason. The words are those that are shipped and those of {@code META-INF/privet/lexicon.txt}.
     *
     * <pre>{@code
     * @PersonalData(category = EmailAddress.class, purposes = Billing.class) String email;     // right
     * String email;                                                                           // wrong, in a class about persons
     * }</pre>
     *
     * <p>It judges by names, so it is wrong at times and says something else after an upgrade: {@link #all()} and {@link #coverage()} do not hold it.
     * What contributors and properties mark is not seen. Needs no class with personal data. Waived as {@code unmarked}.
     *
     * @legal GDPR Art 4(1), Art 24(1), Art 30(1)(c) (text); how personal data is recognised is our reading
     * @return the rule
     */
    public static ArchRule whatLooksPersonalIsMarked() {
        return whatLooksPersonalIsMarked(SURE);
    }

    /**
     * Likewise, with a confidence of the host's choice and the same words.
     *
     * @param minimum the confidence from which on a field has to be marked, from 0 to 1
     * @return the rule
     */
    public static ArchRule whatLooksPersonalIsMarked(double minimum) {
        return new RuleBuilder().marked(minimum, () -> Lexicon.standard(PrivacyRules.class.getClassLoader()));
    }

    /**
     * Likewise, with a confidence and words of the host's choice.
     *
     * @param minimum the confidence from which on a field has to be marked, from 0 to 1
     * @param lexicon words and weights
     * @return the rule
     */
    public static ArchRule whatLooksPersonalIsMarked(double minimum, Lexicon lexicon) {
        return new RuleBuilder().marked(minimum, () -> lexicon);
    }

    /**
     * Every purpose that states a basis is named by a mark or in code.
     *
     * <pre>{@code
     * @PersonalData(category = EmailAddress.class, purposes = Newsletter.class) String email;  // right, for Newsletter
     * @Lawful(title = "Newsletter", basis = CONSENT) interface Newsletter extends Purpose {}   // wrong, where nothing names it
     * }</pre>
     *
     * <p>A purpose that is named by its own code alone, or in properties alone, counts as unused. Waived as {@code unused-purposes}.
     *
     * @legal GDPR Art 5(1)(a), Art 30(1)(b) (text)
     * @return the rule
     */
    public static ArchRule purposesAreUsed() {
        return new RuleBuilder().usedPurposes();
    }

    /**
     * Whom an HTTP interface names as its {@code @Recipient} is named by {@code @DisclosedTo} too, on a purpose of the marked objects that its methods
     * take: with the same name, or as a category of recipients, and with the same role and country. Documents and the lock tell of those alone.
     *
     * <pre>{@code
     * @DisclosedTo(name = "Example Mailing Ltd", role = PROCESSOR, country = "GB") interface Newsletter extends Purpose {}   // right, for a Mailer
     * @Recipient(name = "Example Mailing Ltd", role = PROCESSOR, country = "GB") interface Mailer { … }                    // wrong by itself
     * }</pre>
     *
     * <p>Recipients that contributors and properties name for a purpose are not seen: waive those. Waived as {@code undisclosed}.
     *
     * @legal GDPR Art 13(1)(e) and (f), Art 30(1)(d) and (e) (text)
     * @return the rule
     */
    public static ArchRule recipientsAreDisclosed() {
        return new RuleBuilder().disclosed();
    }

    /**
     * Every {@link dev.privet.annotation.Waiver} names a rule, a reason of three words or more, and a last day, not past nor over two years ahead, in UTC.
     *
     * <pre>{@code
     * @Waiver(rule = "logs", because = "To trace bounces, ticket 4711", until = "2027-03-31")  // right
     * @Waiver(rule = "logs", because = "todo", until = "2099-03-31")                          // wrong
     * }</pre>
     *
     * <p>A waiver whose place breaks no rule any more is not found. Nothing waives this.
     *
     * @legal GDPR Art 5(2), Art 24(1) (text)
     * @return the rule
     */
    public static ArchRule waiversAreInForce() {
        return new RuleBuilder().waivers();
    }
}
