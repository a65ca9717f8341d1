/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.privet.contract.PublicApi;

/**
 * Rules for the host's own build, on {@link dev.privet.spring.ProcessedFor}. Each is an ArchUnit rule like any other, so it can be
 * frozen, narrowed or given another reason.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example", importOptions = ImportOption.DoNotIncludeTests.class)
 * class DataProtectionTest {
 *   @ArchTest
 *   static final ArchRule PURPOSES = ProcessedForRules.noSelfInvocation();
 * }
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ProcessedForRules {

    private ProcessedForRules() {}

    /**
     * No class calls a method of its own that states a purpose which is not in force there already. Spring opens a purpose where one bean
     * calls another; a call within the class does not pass by, so what it shows would be shown for the purpose of whoever called the class,
     * or for none.
     *
     * <pre>{@code
     * void answer() { this.lookUp(); }        // wrong, where lookUp is @ProcessedFor(SupportDesk.class) and answer is not
     * void answer() { directory.lookUp(); }   // right: directory is another bean
     * }</pre>
     *
     * <p>Calls in lambdas, by method references, of inherited methods and out of inner classes count as well. Of a private method it is
     * asked under which purposes its callers run. The classes have to be on the class path, as they are in a test.
     *
     * @legal GDPR Art 5(1)(b) (text)
     * @return the rule
     */
    public static ArchRule noSelfInvocation() {
        return classes()
                .should(new OpenTheirPurposes())
                .as("a class should not call its own methods that are processed for another purpose")
                .because(
                        "Spring opens a purpose where one bean calls another, and not within a bean (GDPR Art 5(1)(b))")
                .allowEmptyShould(true);
    }
}
