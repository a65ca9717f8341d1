/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyRulesTest {

    private final ArchRule rule = PrivacyRules.personalDataStaysOutOfToString();

    private List<String> violations(Class<?>... types) {
        JavaClasses classes = new ClassFileImporter().importClasses(types);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    interface Billing extends Purpose {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @PersonalData(category = PersonName.class, purposes = Billing.class)
    @interface Name {}

    static class Silent {
        @PersonalData(category = EmailAddress.class, purposes = Billing.class)
        String email = "";

        long id;

        @Override
        public String toString() {
            return "Silent[" + id + "]";
        }
    }

    static class WithoutText {
        @PersonalData(category = EmailAddress.class, purposes = Billing.class)
        String email = "";
    }

    record SilentRecord(
            long id,

            @PersonalData(category = EmailAddress.class, purposes = Billing.class)
            String email) {
        @Override
        public String toString() {
            return "SilentRecord";
        }
    }

    static class ReadsField {
        @PersonalData(category = EmailAddress.class, purposes = Billing.class)
        String email = "";

        @Override
        public String toString() {
            return "ReadsField[" + email + "]";
        }
    }

    static class ReadsThroughMethods {
        @Name
        String name = "";

        String label() {
            return "» " + name;
        }

        @Override
        public String toString() {
            return label();
        }
    }

    static class MarkedGetter {
        private final String name = System.lineSeparator();

        @PersonalData(category = PersonName.class, purposes = Billing.class)
        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return getName();
        }
    }

    static class Inherits extends Silent {
        @Override
        public String toString() {
            return "Inherits[" + email + "]";
        }
    }

    static class Party {
        private String name = System.lineSeparator();

        String label = "";

        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return getName();
        }
    }

    @PersonalData(category = PersonName.class, purposes = Billing.class, members = "name")
    static class MarksWhatItInherits extends Party {
        @Override
        public String toString() {
            return "MarksWhatItInherits[" + getName() + "]";
        }
    }

    @PersonalData(category = PersonName.class, purposes = Billing.class, members = "name")
    @PersonalData(category = PersonName.class, purposes = Billing.class, members = "label")
    static class MarksTwice extends Party {
        @Override
        public String toString() {
            return "MarksTwice[" + label + "]";
        }
    }

    record TalkativeRecord(
            @PersonalData(category = EmailAddress.class, purposes = Billing.class)
            String email) {}

    @Test
    void givenTextsWithoutPersonalData_whenChecked_thenPass() {
        assertThat(violations(Silent.class, WithoutText.class, SilentRecord.class, Party.class))
                .isEmpty();
    }

    @Test
    void givenEachWayToLeak_whenChecked_thenItIsNamedWithItsRepair() {
        assertThat(violations(ReadsField.class))
                .singleElement()
                .asString()
                .contains("ReadsField.toString() reads ReadsField.email", "PrivacyRulesTest.java:", "Leave it out");
        assertThat(violations(ReadsThroughMethods.class))
                .singleElement()
                .asString()
                .contains("reads ReadsThroughMethods.name");
        assertThat(violations(MarkedGetter.class)).singleElement().asString().contains("reads MarkedGetter.getName");
        assertThat(violations(Inherits.class)).singleElement().asString().contains("reads Silent.email");
        assertThat(violations(MarksWhatItInherits.class, Party.class))
                .singleElement()
                .asString()
                .contains("MarksWhatItInherits.toString() reads Party.name");
        assertThat(violations(MarksTwice.class, Party.class))
                .singleElement()
                .asString()
                .contains("MarksTwice.toString() reads Party.label");
        assertThat(violations(TalkativeRecord.class))
                .singleElement()
                .asString()
                .contains("Record", "TalkativeRecord", "Write a toString that leaves them out");
    }

    @Test
    void givenNothingToCheck_whenChecked_thenTheRuleFailsRatherThanProvesNothing() {
        JavaClasses none = new ClassFileImporter().importClasses(String.class);

        assertThatThrownBy(() -> rule.check(none))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void givenRecordsOnOneLine_whenChecked_thenATextOfItsOwnIsToldApartFromTheCompilers(@TempDir Path folder)
            throws IOException {
        String component =
                "@dev.privet.annotation.PersonalData(category = dev.privet.vocabulary.PersonName.class) String name";
        JavaClasses classes = Sources.imported(
                folder,
                Map.of(
                        "one.Own", "record Own(" + component + ") { public String toString() { return \"Own\"; } }",
                        "one.Compilers",
                                "record Compilers(" + component + ") { public int hashCode() { return 1; } }"));

        assertThat(rule.evaluate(classes).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .startsWith("Record one.Compilers holds personal data and prints it");
    }
}
