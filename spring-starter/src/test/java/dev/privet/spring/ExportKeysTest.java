/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.export.PrivetExportAutoConfiguration;
import dev.privet.spring.export.PrivetExports;
import dev.privet.spring.sample.member.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The key of exports from every place that a property can name, and those of before. */
class ExportKeysTest {

    private static final UUID ID = UUID.fromString("6f1c3c58-5d37-4c62-9a3f-0a8a4f3f2b11");

    @TempDir
    Path folder;

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PrivetAutoConfiguration.class, SslAutoConfiguration.class, PrivetExportAutoConfiguration.class))
                .withBean(Ledger.class, InMemoryLedger::new)
                .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
                .withPropertyValues("privet.export.folder=" + folder);
    }

    private String passphrase(String... properties) {
        StringBuilder passphrase = new StringBuilder();
        runner().withPropertyValues(properties)
                .run(context ->
                        passphrase.append(context.getBean(PrivetExports.class).passphrase(ID)));
        return passphrase.toString();
    }

    @Test
    void givenOneKeyInEveryPlace_whenStarted_thenArchivesHaveTheSamePassphrase() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), KeyFiles.KEY + "\n");
        String[] bundle = Stream.of(KeyFiles.bundle(KeyFiles.store(folder), KeyFiles.PASSWORD))
                .map(argument -> argument.substring(2))
                .toArray(String[]::new);

        assertThat(Stream.of(
                                passphrase("privet.export.key=" + KeyFiles.KEY),
                                passphrase("privet.export.key=file:" + file),
                                passphrase(Stream.concat(
                                                Arrays.stream(bundle), Stream.of("privet.export.key=bundle:persons"))
                                        .toArray(String[]::new)))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void givenKeysThatCannotBeHad_whenStarted_thenAllAreToldAndNoneIsShown() {
        runner().withPropertyValues(
                        "privet.export.key=file:" + folder.resolve("gone"),
                        "privet.export.former-keys[0]=" + KeyFiles.KEY,
                        "privet.export.former-keys[1]=c2hvcnQ=")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("PRIVET-0702 privet.export.key: the file that it names could not be read")
                        .hasMessageContaining("PRIVET-0702 privet.export.former-keys[1]: the key has 5 bytes")
                        .hasMessageNotContaining("former-keys[0]")
                        .hasMessageNotContaining("c2hvcnQ="));
    }

    @Test
    void givenFormerKeysAlone_whenStarted_thenItDoesNotStart() {
        runner().withPropertyValues("privet.export.former-keys=" + KeyFiles.KEY)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("PRIVET-0702 privet.export.former-keys")
                        .hasMessageContaining("set privet.export.key"));
    }
}
