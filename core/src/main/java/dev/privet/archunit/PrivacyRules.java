/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.privet.contract.PublicApi;

/**
 * Rules for the host's own build: one test class, and the build fails when a change breaks data protection. Each is an ArchUnit
 * rule like any other, so it can be frozen, narrowed or given another reason.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example", importOptions = ImportOption.DoNotIncludeTests.class)
 * class DataProtectionTest {
 *   @ArchTest
 *   static final ArchRule TO_STRING = PrivacyRules.personalDataStaysOutOfToString();
 * }
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyRules {

    private PrivacyRules() {}

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
     * No line passes a marked property to a logger or to the console: as an argument, in a concatenation or through a formatter. Nor a whole
     * object that is got on the line and whose {@code toString} tells such data. Loggers are those of SLF4J with its MDC,
     * {@code java.util.logging}, {@code System.Logger}, Log4j, Commons Logging, JBoss Logging, Flogger and Kotlin's {@code println}.
     *
     * <pre>{@code
     * log.info("Sent to customer {}", customer.getId());      // right
     * log.info("Sent to {}", customer.getEmail());            // wrong
     * }</pre>
     *
     * <p>Reading and logging are brought together by the line on which they stand. A call whose arguments stand on lines of their own, a
     * value that a variable carries from another line, and a parameter that is logged as a whole are not seen; reading a value on the line
     * without passing it is found where nothing there asks about it ({@code isEmpty}, {@code length}, {@code equals}) or disguises it
     * (a method or class called mask, hash, redact and the like). Waived as {@code logs}.
     *
     * @legal GDPR Art 5(1)(b), (e) and (f), Art 32(1) (text); that a log is a use of its own is our reading
     * @return the rule
     */
    public static ArchRule personalDataStaysOutOfLogs() {
        return new RuleBuilder().logs();
    }

    /**
     * No line makes an exception out of a marked property. Sees and does not see what {@link #personalDataStaysOutOfLogs()} does. Waived as
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
}
