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
    void givenAStoreInOtherWords_whenPlacesAreCompared_thenWhatWasFrozenStaysSoAndNewPlacesAreTold() {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty("freeze.store.default.path", store.toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            configuration.setProperty("freeze.lineMatcher", FrozenByPlace.class.getName());
            ArchRule frozen = FreezingArchRule.freeze(PrivacyRules.all());
            assertThatNoException().isThrownBy(() -> frozen.check(imported(LOGS)));
            reword(" passes ", " lets somebody read ");

            assertThatThrownBy(() -> frozen.check(imported(LOGS, EXCEPTIONS)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Accounts.concatenation")
                    .hasMessageNotContaining("Mailer");
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
    void givenMessages_whenCompared_thenRuleClassAndMemberDecide() {
        FrozenByPlace matcher = new FrozenByPlace();
        String logged = "Method a.Mailer.send (Mailer.java:18) passes Member.email to a log. Leave it out [logs]";

        assertThat(matcher.matches(logged, "Method a.Mailer.send (Mailer.java:3) logs Member.name. Do not [logs]"))
                .isTrue();
        assertThat(matcher.matches(logged, logged + " Its waiver does not hold: it is one that ran out."))
                .isTrue();
        assertThat(matcher.matches(logged, logged.replace("[logs]", "[exceptions]")))
                .isFalse();
        assertThat(matcher.matches(logged, logged.replace(".send", ".sendAll"))).isFalse();
        assertThat(matcher.matches(logged, logged.replace("a.Mailer", "b.Mailer")))
                .isFalse();
        assertThat(matcher.matches(
                        "Method a.Guest.toString() reads Guest.name (Guest.java:5). Leave it out [to-string]",
                        "Method a.Guest.toString() tells Guest.email (Guest.java:6). Do not [to-string]"))
                .isTrue();
        assertThat(matcher.matches(
                        "HTTP interface a.Mailer sends Member by enrol, which (Mailer.java:0). Put [recipients]",
                        "HTTP interface a.Mailer sends Member by leave, which (Mailer.java:0). Put [recipients]"))
                .isFalse();
        assertThat(matcher.matches(
                        "Method <a.Mailer.send(int, long)> has a waiver of logs that ran out. Mend [waivers]",
                        "Method <a.Mailer.send(int)> has a waiver that is over. Mend it [waivers]"))
                .isTrue();
        assertThat(matcher.matches("Class a.B uses a.C (B.java:3)", "Class a.B uses a.C (B.java:9)"))
                .isTrue();
        assertThat(matcher.matches("Class a.B uses a.C [layers]", "Class a.B uses a.D [layers]"))
                .isFalse();
        assertThat(matcher.matches("Method a.B$1.run uses a.C", "Method a.B$2.run uses a.C"))
                .isTrue();
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
