/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.spring.sample.member.Member;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.sample.wrong.Guest;
import dev.privet.vocabulary.Regime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a developer reads after each mistake that keeps an application from starting: a real application, and the report that it prints. None of
 * them shows the text of a key.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupMistakesTest {

    private static final String CANARY = "CanaryZyxw!";

    @TempDir
    static Path folder;

    /**
     * One mistake.
     *
     * @param name what is wrong
     * @param application the application
     * @param type what kind of application it is
     * @param arguments its arguments
     * @param told what the report says, in this order
     */
    record Mistake(
            String name, Class<?> application, WebApplicationType type, List<String> arguments, List<String> told) {

        static Mistake of(String name, String... arguments) {
            return new Mistake(name, Marked.class, WebApplicationType.NONE, List.of(arguments), List.of());
        }

        Mistake in(Class<?> other) {
            return new Mistake(name, other, type, arguments, told);
        }

        Mistake onTheWeb() {
            return new Mistake(name, application, WebApplicationType.SERVLET, arguments, told);
        }

        Mistake with(String... more) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(Arrays.asList(more));
            return new Mistake(name, application, type, all, told);
        }

        Mistake tells(String... words) {
            return new Mistake(name, application, type, arguments, List.of(words));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> properties() {
        return Stream.of(
                Mistake.of("a slip in a name", "--privet.modee=observe")
                        .tells("PRIVET-0812 privet.modee: it is no property", "Action:", "write privet.mode,"),
                Mistake.of("a slip in a group", "--privet.shedule.sweep.cron=0 0 3 * * *")
                        .tells("PRIVET-0812 privet.shedule.sweep.cron:", "write privet.schedule.sweep.cron,"),
                Mistake.of("a name far from all", "--privet.entities.whatever-it-is=1")
                        .tells("PRIVET-0812 privet.entities.whatever-it-is:", "one of privet.entities.guard."),
                Mistake.of("a slip in a list", "--privet.http.recipients[0].hots=api.mailer.example")
                        .tells("PRIVET-0812 privet.http.recipients[0].hots:", "write privet.http.recipients[0].hosts,"),
                Mistake.of("a slip in a map", "--privet.organisation.representatives.eu.emial=" + CANARY)
                        .tells(
                                "PRIVET-0812 privet.organisation.representatives.eu.emial:",
                                "representatives.eu.email,"),
                Mistake.of("a purpose that is none", "--privet.purposes.help-dsk.title=Help")
                        .tells(
                                "PRIVET-0122 privet.purposes.help-dsk.title: no purpose has the id",
                                "write 'help-desk'"),
                Mistake.of("a mode that is none", "--privet.mode=" + CANARY)
                        .tells("PRIVET-0813 privet.mode:", "write one of enforce, observe."),
                Mistake.of("a period that is none", "--privet.ledger.kept-for=" + CANARY)
                        .tells("PRIVET-0813 privet.ledger.kept-for:", "write a period, such as P35D"),
                Mistake.of("a time that is none", "--privet.choices.seen-within=" + CANARY)
                        .tells("PRIVET-0813 privet.choices.seen-within:", "write a time with its unit"),
                Mistake.of("a time of nothing", "--privet.choices.seen-within=0s")
                        .tells("PRIVET-0801 privet.choices.seen-within: it is not longer", "such as 5s"),
                Mistake.of("a zone that is none", "--privet.zone=" + CANARY)
                        .tells("PRIVET-0813 privet.zone:", "write a time zone, such as Europe/London"),
                Mistake.of("a switch that is neither", "--privet.enabled=" + CANARY)
                        .tells("PRIVET-0813 privet.enabled:", "write true or false."),
                Mistake.of("another switch that is neither", "--privet.holds.enabled=" + CANARY)
                        .tells("PRIVET-0813 privet.holds.enabled:", "write true or false."),
                Mistake.of("a number that is none", "--privet.schedule.sweep.batch=" + CANARY)
                        .tells("PRIVET-0813 privet.schedule.sweep.batch:", "write a whole number"),
                Mistake.of("a law that is none", "--privet.established-in.france=FR")
                        .tells("PRIVET-0813 privet.established-in", "uk, eu"),
                Mistake.of("a role that is none", "--privet.organisation.roles=" + CANARY)
                        .tells("PRIVET-0813 privet.organisation.roles", "controller, processor"),
                Mistake.of("a country that is none", "--privet.established-in.uk=XQ")
                        .tells("PRIVET-0301 privet.established-in.uk:", "for example GB."),
                Mistake.of("a residence that is none", "--privet.residency=eea," + CANARY)
                        .tells("PRIVET-0301 privet.residency:", "write regions (uk, eu, eea, eu-law)"),
                Mistake.of("a schedule that is none", "--privet.schedule.sweep.cron=every night")
                        .tells("PRIVET-0811 privet.schedule.sweep.cron:"),
                Mistake.of("a class that is not marked", "--privet.retention.Membr.kept-for=P1Y")
                        .tells("PRIVET-0122 privet.retention.Membr: no marked class is called 'Membr'.", "'Member'"),
                Mistake.of("a field that is not marked", "--privet.retention.Buyer.fields.nam.kept-for=P1Y")
                        .tells("PRIVET-0122 privet.retention.Buyer.fields.nam:", "'name'")
                        .in(Shop.class),
                Mistake.of("a longer period without a reason", "--privet.retention.buyer.kept-for=P3Y")
                        .tells("PRIVET-0130 privet.retention.buyer:", "write why, as '.because'")
                        .in(Shop.class),
                Mistake.of("a slip in retention", "--privet.retention.Buyer.fields.name.kept-fro=P1Y")
                        .tells("PRIVET-0812 privet.retention.buyer.fields.name.kept-fro:", "fields.name.kept-for,"),
                Mistake.of("an end that is none", "--privet.retention.Member.then=burn")
                        .tells("PRIVET-0813 privet.retention.member.then:", "one of delete, anonymise,"),
                Mistake.of("a file that is not there", "--privet.overrides=classpath:nowhere.properties")
                        .tells("PRIVET-0121 privet.overrides:", "write where the file is"));
    }

    static Stream<Mistake> keys() throws Exception {
        String[] bundle = KeyFiles.bundle(KeyFiles.store(folder), KeyFiles.PASSWORD);
        String[] closed = KeyFiles.bundle(KeyFiles.store(folder), CANARY);
        String secret = KeyFiles.base64(KeyFiles.pair().getPrivate().getEncoded());
        String other = KeyFiles.base64(KeyFiles.pair().getPublic().getEncoded());
        String key = "--privet.pseudonym-key=";
        return Stream.of(
                Mistake.of("no Base64", key + CANARY)
                        .tells("PRIVET-0702 privet.pseudonym-key: the key is not written in Base64.", "openssl rand"),
                Mistake.of("an empty key", key).tells("PRIVET-0702 privet.pseudonym-key: the key is empty."),
                Mistake.of("a short key", key + "Q2FuYXJ5Wnl4dyE=")
                        .tells("PRIVET-0702 privet.pseudonym-key: the key has 11 bytes, and 32 are the least."),
                Mistake.of("zeros", key + KeyFiles.base64(new byte[32]))
                        .tells("PRIVET-0702 privet.pseudonym-key: the key says the same over and over"),
                Mistake.of(
                                "an example",
                                key
                                        + KeyFiles.base64(
                                                "0123456789ABCDEF0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII)))
                        .tells("PRIVET-0702 privet.pseudonym-key: the key says the same over and over"),
                Mistake.of("no file", key + "file:/nowhere/at-all")
                        .tells("PRIVET-0702 privet.pseudonym-key: the file that it names could not be read"),
                Mistake.of("no bundle said", key + "bundle:persons")
                        .tells("PRIVET-0702 privet.pseudonym-key:", "privet.keys.bundle does not say", "Action:"),
                Mistake.of("no such bundle", key + "bundle:persons", "--privet.keys.bundle=store")
                        .tells("names the SSL bundle 'store', and there is none.", "spring.ssl.bundle.jks.store"),
                Mistake.of("a slip in the bundle", key + "bundle:persons")
                        .with(Arrays.copyOf(bundle, bundle.length - 1))
                        .with("--privet.keys.bundle=stor")
                        .tells("names the SSL bundle 'stor'", "write store, or declare it"),
                Mistake.of("no such alias", key + "bundle:person")
                        .with(bundle)
                        .tells("holds no key 'person'.", "write persons, or one of persons, short."),
                Mistake.of("a short key in a bundle", key + "bundle:short")
                        .with(bundle)
                        .tells("PRIVET-0702 privet.pseudonym-key: the key has 10 bytes"),
                Mistake.of("a wrong password", key + "bundle:persons")
                        .with(closed)
                        .tells("cannot be opened with its password.", "correct '.keystore.password'"),
                Mistake.of("a ring without the current one", "--privet.pseudonyms.keys.one=" + KeyFiles.KEY)
                        .with("--privet.pseudonyms.current=two")
                        .tells("PRIVET-0702 privet.pseudonyms.current: no key of the ring has that id.", "[one]"),
                Mistake.of("a signer without a public key", "--privet.ledger.signing-key=" + secret)
                        .tells("PRIVET-0702 privet.ledger.signing-key: the public key", "set privet.ledger.public-key"),
                Mistake.of("a pair that is none", "--privet.ledger.signing-key=" + secret)
                        .with("--privet.ledger.public-key=" + other)
                        .tells("PRIVET-0702 privet.ledger.signing-key: the private and the public key do not belong"),
                Mistake.of("no key to trust", "--privet.ledger.trusted-keys[0]=" + KeyFiles.KEY)
                        .tells("PRIVET-0702 privet.ledger.trusted-keys[0]: it is no public key for Ed25519."),
                Mistake.of("production by its profile", "--spring.profiles.active=prod")
                        .tells("PRIVET-0707 privet.pseudonym-key: it is not set, and a profile says"),
                Mistake.of("production by its property", "--privet.environment=production")
                        .tells("PRIVET-0707 privet.pseudonym-key: it is not set, and privet.environment says"),
                Mistake.of("a database that lasts", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("lasting"))
                        .with("--privet.ledger.create-table=true")
                        .tells(
                                "PRIVET-0707 privet.pseudonym-key:",
                                "PRIVET_PSEUDONYMKEY",
                                "privet.environment=development"));
    }

    static Stream<Mistake> beans() {
        return Stream.of(
                Mistake.of("marks in a bean of the host")
                        .in(OwnPrivet.class)
                        .tells("PRIVET-0102 Guest.name", "Action:", "Guest.name: "),
                Mistake.of("a slip beside a Privet of the host", "--privet.modee=observe")
                        .in(SoundPrivet.class)
                        .tells("PRIVET-0812 privet.modee:"),
                Mistake.of("a country in a customizer").in(WrongCountry.class).tells("PRIVET-0301 ", "Action:"),
                Mistake.of("two of Privet")
                        .in(TwoPrivets.class)
                        .tells("PRIVET-0814 the beans of type Privet: there are several (one, other)", "@Primary"),
                Mistake.of("a module of another Privet")
                        .in(OtherModule.class)
                        .tells("PRIVET-0814 the beans of type PrivetJacksonModule:", "leave it out"),
                Mistake.of("an endpoint for everybody", "--management.endpoints.web.exposure.include=privet")
                        .onTheWeb()
                        .tells("PRIVET-0810 management.endpoints.web.exposure:", "allow-unsecured"),
                Mistake.of("a rule for a purpose that is none", "--privet.web.purposes[0].path=/support/**")
                        .with("--privet.web.purposes[0].purpose=help-dsk")
                        .onTheWeb()
                        .tells("PRIVET-0205 privet.web.purposes[0]", "help-desk"));
    }

    @ParameterizedTest
    @MethodSource({"properties", "keys", "beans"})
    void givenAMistake_whenStarted_thenTheReportSaysWhatAndWhereAndWhatToDoAndNoSecret(
            Mistake mistake, CapturedOutput output) {
        assertThatThrownBy(() -> start(mistake)).isNotNull();

        String all = output.getAll();
        assertThat(all).contains("APPLICATION FAILED TO START", "so the application was not started:");
        assertThat(all.substring(all.lastIndexOf("APPLICATION FAILED TO START")))
                .containsSubsequence(mistake.told())
                .doesNotContain(CANARY, "Q2FuYXJ5Wnl4dyE", KeyFiles.KEY, KeyFiles.PASSWORD);
    }

    private static void start(Mistake mistake) {
        new SpringApplicationBuilder(mistake.application())
                .web(mistake.type())
                .properties("spring.datasource.url=jdbc:h2:mem:mistakes", "server.port=0")
                .run(mistake.arguments().toArray(String[]::new))
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class Marked {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Buyer.class)
    static class Shop {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class OwnPrivet {

        @Bean
        Privet own() {
            return Privet.builder().marked(Guest.class).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class SoundPrivet {

        @Bean
        Privet own() {
            return Privet.builder().marked(Member.class).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class WrongCountry {

        @Bean
        PrivetCustomizer country() {
            return builder -> builder.under(Regime.UK, "XQ");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class TwoPrivets {

        @Bean
        Privet one() {
            return Privet.builder().marked(Member.class).build();
        }

        @Bean
        Privet other() {
            return Privet.builder().marked(Member.class).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class OtherModule {

        @Bean
        PrivetJacksonModule module() {
            return new PrivetJacksonModule(
                    Privet.builder().marked(Member.class).build().minimiser());
        }
    }
}
