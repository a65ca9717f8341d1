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
     * names all its components, so a record that holds personal data needs one of its own. Fails where nothing was checked.
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
        return classes()
                .that(HoldsPersonalData.INSTANCE)
                .should(new KeepOutOfToString())
                .as("personal data should stay out of toString")
                .because("texts of objects end up in logs and messages, where nobody decides who sees them"
                        + " (GDPR Art 5(1)(f), Art 25(2))");
    }
}
