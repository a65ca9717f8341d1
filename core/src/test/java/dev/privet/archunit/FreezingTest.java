/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import dev.privet.discovery.Discovery;
import dev.privet.discovery.Finding;
import dev.privet.discovery.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezingTest {

    private static final Lexicon LEXICON = Lexicon.standard(FreezingTest.class.getClassLoader());
    private static final String LOGS = "dev.privet.archunit.wrong.logs";
    private static final String EXCEPTIONS = "dev.privet.archunit.wrong.exceptions";

    @TempDir
    private Path store;

    private static JavaClasses imported(String... packages) {
        return new ClassFileImporter().importPackages(packages);
    }

    @Test
    void givenOldCodeThatIsFrozen_whenNewCodeBreaksARule_thenOnlyTheNewIsToldAndWhatWasMendedIsForgotten() {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty("freeze.store.default.path", store.toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            ArchRule frozen = FreezingArchRule.freeze(PrivacyRules.all());

            assertThatNoException().isThrownBy(() -> frozen.check(imported(LOGS)));
            List<String> stored = stored();
            assertThat(stored)
                    .anyMatch(line -> line.contains("Mailer.argument"))
                    .noneMatch(line -> line.contains("Accounts"));

            assertThatThrownBy(() -> frozen.check(imported(LOGS, EXCEPTIONS)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Accounts.concatenation")
                    .hasMessageNotContaining("Mailer");

            frozen.evaluate(imported("dev.privet.archunit.clean"));
            assertThat(stored()).hasSizeLessThan(stored.size()).noneMatch(line -> line.contains("Mailer.argument"));
        });
    }

    @Test
    void givenAFrozenFieldThatLooksPersonal_whenItsClassChanges_thenItStaysFrozenAndANewOneIsTold() {
        JavaClasses before = compiled("before", "class Parcel { String email; }");
        JavaClasses after = compiled(
                "after", "class Parcel { Long id; String firstName; String lastName; String email; Parcel friend; }");
        assertThat(found(before)).isNotEqualTo(found(after));

        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty(
                    "freeze.store.default.path", store.resolve("store").toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            ArchRule frozen =
                    FreezingArchRule.freeze(PrivacyRules.whatLooksPersonalIsMarked(Discovery.LIKELY, LEXICON));

            assertThatNoException().isThrownBy(() -> frozen.check(before));

            assertThatThrownBy(() -> frozen.check(after))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Parcel.lastName")
                    .hasMessageNotContaining("Parcel.email");
        });
    }

    @Test
    void givenAStore_whenOnlyLinesMoved_thenNothingIsToldAndWhatSaysAnythingElseIs() {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty("freeze.store.default.path", store.toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            configuration.setProperty("freeze.lineMatcher", FrozenByPlace.class.getName());
            ArchRule frozen = FreezingArchRule.freeze(PrivacyRules.all());
            assertThatNoException().isThrownBy(() -> frozen.check(imported(LOGS)));
            reword(".java:", ".java:1");

            assertThatThrownBy(() -> frozen.check(imported(LOGS, EXCEPTIONS)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Accounts.concatenation")
                    .hasMessageNotContaining("Mailer");

            reword("Mailer.argument ", "Mailer.other ");
            assertThatThrownBy(() -> frozen.check(imported(LOGS)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Mailer.argument");
        });
    }

    /** Both pass the same property to the same log, so that only their parameters tell them apart. */
    @Test
    void givenAFrozenMethod_whenItsOverloadBreaksTheSameRule_thenThatIsTold() {
        String head = "import dev.privet.annotation.PersonalData; import dev.privet.vocabulary.EmailAddress;"
                + " class Parcel { @PersonalData(category = EmailAddress.class) String email; void note(long id) {"
                + " System.out.println(email); } void note(String text) { ";
        JavaClasses before = compiled("before", head + "} }");
        JavaClasses after = compiled("after", head + "\n System.out.println(email); } }");

        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty(
                    "freeze.store.default.path", store.resolve("store").toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            configuration.setProperty("freeze.lineMatcher", FrozenByPlace.class.getName());
            ArchRule frozen = FreezingArchRule.freeze(PrivacyRules.personalDataStaysOutOfLogs());
            assertThatNoException().isThrownBy(() -> frozen.check(before));

            assertThatThrownBy(() -> frozen.check(after))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Parcel.note(java.lang.String) (Parcel.java:2) passes Parcel.email")
                    .hasMessageNotContaining("note(long)");
        });
    }

    private void reword(String before, String now) {
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace(before, now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givenMessages_whenOnlyTheirLinesDiffer_thenTheyAreTheSame() {
        assertThat(List.of(
                        "Method a.Mailer.send (Mailer.java:18) passes Member.email to a log. Leave it out [logs]",
                        "HTTP interface a.Mailer sends Member by enrol, to X Ltd in GB (Mailer.java:18). Put"
                                + " [undisclosed]",
                        "Class a.B uses a.C in (B.kt:18) and (D.groovy:18)"))
                .allMatch(message -> new FrozenByPlace().matches(message, message.replace(":18)", ":3)")));
    }

    @Test
    void givenMessages_whenAnythingElseDiffers_thenTheyAreNotTheSame() {
        String logged =
                "Method a.Mailer$1.send(long) (Mailer.java:18) passes Member.email to a log. Leave it out [logs]";
        String list =
                "Endpoint a.C.list (of Base) answers with Member, and states no purpose (C.java:3). Put [endpoints]";
        String sent = "HTTP interface a.M sends Member by enrol, to X Ltd in GB, and no (M.java:0). Put [undisclosed]";
        String unmarked = "Field a.B.email looks like EmailAddress, and nobody said (B.java:0). Write [unmarked]";
        String condition = "Property a.B.x is needed for P1, which states no condition (B.java:0). State [conditions]";

        assertThat(List.of(
                        otherwise(logged, "send(long)", "send(java.lang.String)"),
                        otherwise(logged, "$1", "$2"),
                        otherwise(logged, "Member.email", "Member.name"),
                        otherwise(logged, "[logs]", "[exceptions]"),
                        otherwise(logged, "a.Mailer", "b.Mailer"),
                        otherwise(logged, "Mailer.java", "Letters.java"),
                        otherwise(logged, "[logs]", "[logs] Its waiver does not hold: it is one that ran out."),
                        otherwise(list, " (of Base)", ""),
                        otherwise(sent, "X Ltd in GB", "Y Inc in US"),
                        otherwise(sent, "enrol", "leave"),
                        otherwise(unmarked, "EmailAddress", "HealthData"),
                        otherwise(condition, "P1", "P2"),
                        otherwise("Class a.B reads (host.example:18)", ":18", ":19"),
                        otherwise("Class a.B holds 18 fields (B.java:3)", "18", "19")))
                .allMatch(pair -> !new FrozenByPlace().matches(pair.get(0), pair.get(1)));
    }

    private static List<String> otherwise(String message, String before, String now) {
        assertThat(message).contains(before);
        return List.of(message, message.replace(before, now));
    }

    /** What discovery says of the address, with why and how sure it is. */
    private static Finding found(JavaClasses classes) {
        return Discovery.with(LEXICON).find(classes.stream().map(Described::of).toList(), Discovery.LIKELY).stream()
                .filter(finding -> finding.field().equals("email"))
                .findFirst()
                .orElseThrow();
    }

    private JavaClasses compiled(String name, String source) {
        try {
            Path folder = Files.createDirectories(store.resolve(name));
            Path file = Files.writeString(folder.resolve("Parcel.java"), source);
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-d", folder.toString(), file.toString()))
                    .isZero();
            return new ClassFileImporter().importPath(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> stored() {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> !file.endsWith("stored.rules"))
                    .flatMap(FreezingTest::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
