/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.Recipient;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerDifference;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerOptions;
import dev.privet.spring.internal.LastingEvidence;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

/** Keys from every place that a property can name, and when one must be set. */
class KeysTest {

    private static final String NAME = "persons";
    private static final String PERSON = "17";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PrivetAutoConfiguration.class, SslAutoConfiguration.class))
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @TempDir
    Path folder;

    @Test
    void givenOneKeyInEveryPlace_whenStarted_thenPersonsHaveTheSamePseudonymEverywhere() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), KeyFiles.KEY + "\n");
        String[] bundle = Stream.of(KeyFiles.bundle(KeyFiles.store(folder), KeyFiles.PASSWORD))
                .map(argument -> argument.substring(2))
                .toArray(String[]::new);

        assertThat(Stream.of(
                                pseudonym("privet.pseudonym-key=" + KeyFiles.KEY),
                                pseudonym("privet.pseudonym-key=file:" + file),
                                pseudonym(with(bundle, "privet.pseudonym-key=bundle:" + NAME)))
                        .distinct())
                .hasSize(1);
        assertThat(pseudonym("privet.pseudonym-key="
                        + KeyFiles.base64(new byte[] {
                            9, 3, 77, 12, 5, 81, 33, 2, 67, 19, 28, 44, 90, 6, 71, 55, 13, 8, 62, 99, 41, 37, 1, 85, 20,
                            73, 50, 4, 96, 11, 58, 29
                        })))
                .isNotEqualTo(pseudonym("privet.pseudonym-key=" + KeyFiles.KEY));
    }

    private String pseudonym(String... properties) {
        StringBuilder pseudonym = new StringBuilder();
        runner.withPropertyValues(properties)
                .run(context -> pseudonym.append(
                        context.getBean(Privet.class).pseudonyms().of("member", PERSON)));
        return pseudonym.toString();
    }

    private static String[] with(String[] some, String more) {
        return Stream.concat(Arrays.stream(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void givenAPairInPem_whenStarted_thenBlocksAreSignedWithIt() throws Exception {
        KeyPair pair = KeyFiles.pair();
        Path secret = Files.writeString(
                folder.resolve("ledger.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + KeyFiles.base64(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        InMemoryLedger ledger = new InMemoryLedger();

        runner.withBean(Ledger.class, () -> ledger)
                .withPropertyValues(
                        "privet.ledger.signing-key=file:" + secret,
                        "privet.ledger.public-key="
                                + KeyFiles.base64(pair.getPublic().getEncoded()),
                        "privet.ledger.trusted-keys="
                                + KeyFiles.base64(KeyFiles.pair().getPublic().getEncoded()))
                .run(context -> {
                    Privet privet = context.getBean(Privet.class);
                    privet.transfer(Member.class, HelpDesk.class, Recipient.in("GB", "Example Desk Ltd"));
                    assertThat(privet.ledgerKeeper().seal().blocks()).isPositive();
                    assertThat(privet.ledgerKeeper().verify().difference()).isEmpty();
                    assertThat(verifiedBy(ledger, pair)).isEmpty();
                    assertThat(verifiedBy(ledger, KeyFiles.pair())).isPresent();
                    assertThat(context.getBean(PrivetEvidenceProperties.class).toString())
                            .contains("signingKey set")
                            .doesNotContain(secret.toString());
                });
    }

    private static Optional<LedgerDifference> verifiedBy(InMemoryLedger ledger, KeyPair pair) {
        LedgerOptions options = LedgerOptions.standard().trusting(pair.getPublic());
        return LedgerKeeper.of(ledger, options, Clock.systemUTC(), ZoneOffset.UTC)
                .verify()
                .difference();
    }

    @Test
    void givenProductionAndAKey_whenStarted_thenItStarts() {
        runner.withPropertyValues("privet.environment=production", "privet.pseudonym-key=" + KeyFiles.KEY)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenProductionAndAKeyOfACustomizer_whenStarted_thenItStarts() {
        runner.withPropertyValues("privet.environment=production")
                .withBean(
                        "key",
                        PrivetCustomizer.class,
                        () -> builder -> builder.pseudonymKey(
                                new SecretKeySpec(KeyFiles.KEY.getBytes(StandardCharsets.US_ASCII), "HmacSHA256")))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenProductionAndNothingMarked_whenStarted_thenNobodyNeedsAKey() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivetAutoConfiguration.class))
                .withPropertyValues("privet.environment=production")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenEvidenceThatLasts_whenStartedWithoutAKey_thenOnlyDevelopmentStarts() {
        ApplicationContextRunner lasting = runner.withBean(LastingEvidence.class, () -> () -> true);

        lasting.run(context -> assertThat(context).hasFailed());
        lasting.withPropertyValues("privet.environment=development")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inlined Test Properties", "devtools"})
    void givenATestOrTheDeveloperTools_whenStartedWithoutAKey_thenItStarts(String source) {
        runner.withBean(LastingEvidence.class, () -> () -> true)
                .withInitializer(context ->
                        context.getEnvironment().getPropertySources().addLast(new MapPropertySource(source, Map.of())))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenEvidenceInMemory_whenStartedWithoutAKey_thenItStarts() {
        runner.withBean(LastingEvidence.class, () -> () -> false)
                .run(context -> assertThat(context).hasNotFailed());
        runner.withBean(Ledger.class, InMemoryLedger::new)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
