/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.discovery.Discovery;
import dev.privet.discovery.Finding;
import dev.privet.discovery.Lexicon;
import dev.privet.discovery.ScannedClass;
import dev.privet.jandex.JandexSource;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmarkedRuleTest {

    private static final ClassLoader LOADER = UnmarkedRuleTest.class.getClassLoader();
    private static final Clock FEBRUARY = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String VISITOR = "Field dev.privet.archunit.wrong.unmarked.Visitor";

    private static List<String> inFebruary(double minimum, Lexicon lexicon) {
        return found(new RuleBuilder(FEBRUARY).marked(minimum, () -> lexicon), "wrong.unmarked");
    }

    @Test
    void givenFieldsThatLookPersonal_whenChecked_thenThoseWithoutAnAnswerAreToldWithTheMark() {
        List<String> all = inFebruary(Discovery.LIKELY, Lexicon.standard(LOADER));

        assertThat(all)
                .extracting(text -> text.substring(0, text.indexOf(", ")))
                .containsExactlyInAnyOrder(
                        VISITOR + ".birdRing looks like personal data",
                        VISITOR + ".email looks like EmailAddress",
                        VISITOR + ".passportNumber looks like NationalIdentifier",
                        VISITOR + "$Arrival.mobilePhone looks like PhoneNumber");
        assertThat(all)
                .filteredOn(text -> text.startsWith(VISITOR + ".email "))
                .singleElement()
                .asString()
                .isEqualTo(VISITOR
                        + ".email looks like EmailAddress, and nobody said whether it is (Visitor.java:0). Write "
                        + "@PersonalData(category = EmailAddress.class, purposes = YourPurpose.class), or"
                        + " @NotPersonalData(because = …) [unmarked]");
        assertThat(all)
                .filteredOn(text -> text.startsWith(VISITOR + ".passportNumber "))
                .singleElement()
                .asString()
                .contains("[unmarked] Its waiver does not hold");
    }

    @Test
    void givenWordsAndAConfidenceOfOnesOwn_whenChecked_thenTheyAreHeeded(@TempDir Path folder) throws Exception {
        Path words = Files.writeString(
                folder.resolve("lexicon.txt"), "data Identifier text 3 1 0.5 : bird ring\nforget : email\n");
        Lexicon lexicon = Lexicon.standard(LOADER, words);

        assertThat(inFebruary(Discovery.LIKELY, lexicon))
                .extracting(text -> text.substring(0, text.indexOf(", ")))
                .containsExactlyInAnyOrder(
                        VISITOR + ".birdRing looks like Identifier",
                        VISITOR + ".passportNumber looks like NationalIdentifier",
                        VISITOR + "$Arrival.mobilePhone looks like PhoneNumber");
        assertThat(inFebruary(1, lexicon)).isEmpty();
    }

    @Test
    void givenAProgramWithoutAnyMark_whenChecked_thenItIsLookedAtAllTheSame() {
        JavaClasses unmarked = new ClassFileImporter().importClasses(Customer.class);

        assertThat(PrivacyRules.whatLooksPersonalIsMarked()
                        .evaluate(unmarked)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("Customer.email looks like EmailAddress");
        assertThat(PrivacyRules.whatLooksPersonalIsMarked(1)
                        .evaluate(unmarked)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @Test
    void givenACleanPackage_whenChecked_thenNothingIsFound() {
        assertThatNoException()
                .isThrownBy(() -> PrivacyRules.whatLooksPersonalIsMarked()
                        .check(new ClassFileImporter().importPackages("dev.privet.archunit.clean")));
    }

    @Test
    void givenClassesOfEveryShape_whenDescribedByArchUnit_thenDiscoveryFindsWhatItFindsThroughJandex()
            throws URISyntaxException {
        Path tests = Path.of(UnmarkedRuleTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<ScannedClass> described = new ClassFileImporter()
                .importPath(tests).stream().map(Described::of).toList();
        Discovery discovery = Discovery.with(Lexicon.standard(LOADER));

        List<Finding> found = discovery.find(described, 0);

        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found).isEqualTo(discovery.find(new JandexSource().read(List.of(tests), false), 0));
    }

    static class Customer {
        String email = "";
    }
}
