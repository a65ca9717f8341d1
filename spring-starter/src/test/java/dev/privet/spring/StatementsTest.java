/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.privet.Privet;
import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.RetentionRule;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.RecipientMark;
import dev.privet.spring.sample.library.Borrower;
import dev.privet.spring.sample.library.Lending;
import dev.privet.spring.sample.library.LibraryMarks;
import dev.privet.spring.sample.library.Person;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What beans and properties say over the code: contributors, titles, periods, recipients, and the file of an officer. */
class StatementsTest {

    private static final String KEY = "privet.purposes.lending.";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PrivetAutoConfiguration.class))
            .withPropertyValues("privet.established-in.uk=GB")
            .withBean(LibraryMarks.class, LibraryMarks::new);

    @Test
    void givenAContributor_whenStarted_thenTheClassIsMarkedWithoutAnnotations() {
        runner.run(context -> {
            assertThat(dataMap(context).types()).extracting(type -> type.name()).containsExactly("Person");
            assertThat(lending(context).title()).isEqualTo("Lend books");
            assertThat(period(context)).isEqualTo(Period.ofYears(4));
        });
    }

    @Test
    void givenNothingSaidOverTheCode_whenStarted_thenThereIsNoOrganisationEither() {
        runner.run(context -> assertThat(dataMap(context).organisation()).isEmpty());
    }

    @Test
    void givenContributorsInEitherOrder_whenStarted_thenTheMapsAreEqual() {
        runner.withUserConfiguration(TitleFirst.class)
                .run(first -> runner.withUserConfiguration(TitleLast.class).run(last -> {
                    assertThat(dataMap(first).displayedBy(Borrower.class)).contains("name");
                    assertThat(dataMap(first)).isEqualTo(dataMap(last));
                }));
    }

    @Test
    void givenAPrivetOfTheHost_whenStarted_thenContributorsAndPropertiesAreLeftToIt() {
        Privet own = Privet.builder().build();
        runner.withBean(Privet.class, () -> own)
                .withPropertyValues(KEY + "title=Not heard")
                .run(context -> {
                    assertThat(context.getBean(Privet.class)).isSameAs(own);
                    assertThat(dataMap(context).types()).isEmpty();
                });
    }

    @Test
    void givenPropertiesOfAPurpose_whenStarted_thenTheyComeBeforeTheCodeAndTheExplanationNamesThem() {
        runner.withPropertyValues(
                        KEY + "title=Lend books and films",
                        KEY + "keptFor=P2Y",
                        KEY + "recipients[0].name=Example Binders Ltd",
                        KEY + "recipients[0].role=processor",
                        KEY + "recipients[0].country=gb",
                        KEY + "recipients[1].category=book clubs",
                        KEY + "recipients[1].role=joint-controller",
                        KEY + "recipients[1].country=IN",
                        KEY + "recipients[1].safeguards=idta")
                .run(context -> {
                    assertThat(lending(context).title()).isEqualTo("Lend books and films");
                    assertThat(period(context)).isEqualTo(Period.ofYears(2));
                    List<DeclaredRecipient> recipients =
                            lending(context).facts().recipients();
                    assertThat(recipients)
                            .extracting(
                                    DeclaredRecipient::name,
                                    DeclaredRecipient::role,
                                    one -> one.country().code())
                            .containsExactly(
                                    tuple("Example Binders Ltd", RecipientRole.PROCESSOR, "GB"),
                                    tuple("book clubs", RecipientRole.JOINT_CONTROLLER, "IN"));
                    assertThat(recipients.get(1).safeguards()).hasSize(1);
                    assertThat(words(dataMap(context).explain(Person.class).toString()))
                            .contains("configuration privet.purposes.lending.kept-for, over contributor LibraryMarks");
                });
    }

    @Test
    void givenEmptyRecipients_whenStarted_thenNobodyReceivesTheData() {
        runner.withUserConfiguration(Disclosing.class).run(context -> {
            assertThat(lending(context).facts().recipients())
                    .extracting(DeclaredRecipient::name)
                    .containsExactly("Example Binders Ltd");
            assertThat(lending(context).facts().receivedByNobody()).isFalse();
        });
        runner.withUserConfiguration(Disclosing.class)
                .withPropertyValues(KEY + "recipients=")
                .run(context -> {
                    assertThat(lending(context).facts().recipients()).isEmpty();
                    assertThat(lending(context).facts().receivedByNobody()).isTrue();
                });
    }

    @Test
    void givenAnOfficersFile_whenStarted_thenWhatItSaysHolds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("officer.properties"), "lending.kept-for = P18M\n");
        runner.withPropertyValues("privet.overrides=file:" + file).run(context -> {
            assertThat(period(context)).isEqualTo(Period.ofMonths(18));
            assertThat(words(dataMap(context).explain(Person.class).toString()))
                    .contains("configuration officer.properties, line 1, over contributor LibraryMarks");
        });
    }

    @Test
    void givenAFileOnTheClassPath_whenStarted_thenWhatItSaysHolds() {
        runner.withPropertyValues("privet.overrides=classpath:purposes.properties")
                .run(context -> assertThat(lending(context).title()).isEqualTo("Lend to readers"));
    }

    @Test
    void givenAFileAndAPropertyThatDiffer_whenStarted_thenNeitherWins() {
        runner.withPropertyValues("privet.overrides=classpath:purposes.properties", KEY + "title=Lend books and films")
                .run(context -> assertThat(problems(context))
                        .singleElement()
                        .asString()
                        .startsWith("PRIVET-0112 Lending: ")
                        .contains("purposes.properties, line 2", "privet.purposes.lending.title"));
    }

    @Test
    void givenAFileThatIsNotThere_whenStarted_thenThePropertyIsNamed() {
        runner.withPropertyValues("privet.overrides=classpath:nowhere.properties")
                .run(context -> assertThat(problems(context))
                        .extracting(Problem::toString)
                        .containsExactly(
                                "PRIVET-0121 privet.overrides: class path resource [nowhere.properties] could not be"
                                        + " opened (FileNotFoundException). Mend: write where the file is, such as"
                                        + " classpath:purposes.properties or file:/etc/portal/purposes.properties, or leave the"
                                        + " property out."));
    }

    @Test
    void givenAFileThatIsNotInUtf8_whenStarted_thenItIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("officer.properties"),
                "lending.title = B\u00fccher verleihen".getBytes(StandardCharsets.ISO_8859_1));
        runner.withPropertyValues("privet.overrides=file:" + file)
                .run(context -> assertThat(problems(context))
                        .extracting(Problem::toString)
                        .containsExactly(
                                "PRIVET-0121 officer.properties: it is not in UTF-8. Mend: save it in UTF-8."));
    }

    @Test
    void givenADefaultPeriod_whenStarted_thenItHoldsWhereNothingElseDoes() {
        runner.withPropertyValues("privet.kept-by-default=P6Y")
                .withUserConfiguration(MembersWithoutAPeriod.class)
                .run(context -> assertThat(dataMap(context)
                                .find(MembersWithoutAPeriod.Guest.class)
                                .orElseThrow()
                                .retention())
                        .extracting(RetentionRule::period)
                        .containsExactly(Period.ofYears(6)));
    }

    @Test
    void givenMistakesInProperties_whenStarted_thenAllAreToldAtOnceByTheirKeys() {
        runner.withPropertyValues(
                        KEY + "title=",
                        KEY + "kept-for=two years",
                        KEY + "kept-fro=P2Y",
                        KEY + "recipients[0].name=Example Binders Ltd",
                        KEY + "recipients[0].category=binders",
                        KEY + "recipients[0].countri=GB",
                        "privet.purposes.landing.title=Land",
                        "privet.kept-by-default=P0D")
                .run(context -> assertThat(problems(context))
                        .extracting(problem -> problem.code().id() + " " + problem.place() + ": " + problem.why())
                        .containsExactlyInAnyOrder(
                                "PRIVET-0121 privet.purposes.lending.title: it has no value.",
                                "PRIVET-0121 privet.purposes.lending.kept-for: \"two years\" is no period longer than"
                                        + " nothing.",
                                "PRIVET-0812 privet.purposes.lending.kept-fro: it is no property of Privet, so it changes"
                                        + " nothing.",
                                "PRIVET-0812 privet.purposes.lending.recipients[0].countri: it is no property of Privet, so"
                                        + " it changes nothing.",
                                "PRIVET-0121 privet.purposes.lending.recipients[0]: it has a name and is a category of"
                                        + " recipients as well.",
                                "PRIVET-0121 privet.purposes.lending.recipients[0]: it has no country.",
                                "PRIVET-0121 privet.purposes.lending.recipients[0]: it has no role.",
                                "PRIVET-0122 privet.purposes.landing.title: no purpose has the id 'landing'.",
                                "PRIVET-0106 privet.kept-by-default: \"P0D\" is no period longer than nothing and below a"
                                        + " thousand years."));
    }

    @Test
    void givenARecipientInACountryThatIsNone_whenStarted_thenTheKeyIsNamed() {
        runner.withPropertyValues(
                        KEY + "recipients[0].name=Example Binders Ltd",
                        KEY + "recipients[0].role=PROCESSOR",
                        KEY + "recipients[0].country=XQ")
                .run(context -> assertThat(problems(context))
                        .extracting(problem -> problem.code().id() + " " + problem.place())
                        .containsExactly("PRIVET-0301 Lending, recipient 'Example Binders Ltd'"
                                + " (privet.purposes.lending.recipients)"));
    }

    private static DataMap dataMap(AssertableApplicationContext context) {
        return context.getBean(Privet.class).dataMap();
    }

    private static DeclaredPurpose lending(AssertableApplicationContext context) {
        return dataMap(context).purpose(Lending.class).orElseThrow();
    }

    private static Period period(AssertableApplicationContext context) {
        return dataMap(context)
                .find(Person.class)
                .orElseThrow()
                .retention()
                .get(0)
                .period();
    }

    /** An explanation without its line breaks. */
    private static String words(String page) {
        return page.replaceAll("\\s+", " ");
    }

    private static List<Problem> problems(AssertableApplicationContext context) {
        return assertThat(context.getStartupFailure())
                .rootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(PrivacyConfigurationException.class))
                .actual()
                .problems();
    }

    @Configuration(proxyBeanMethods = false)
    static class TitleFirst {

        @Bean
        @Order(-1)
        DataMapContributor title() {
            return map -> map.type(Borrower.class).displayedBy("name");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TitleLast {

        @Bean
        DataMapContributor title() {
            return map -> map.type(Borrower.class).displayedBy("name");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Disclosing {

        @Bean
        DataMapContributor binders() {
            return map -> map.purpose(Lending.class)
                    .disclosedTo(RecipientMark.of("Example Binders Ltd", RecipientRole.PROCESSOR, "GB"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MembersWithoutAPeriod {

        @Bean
        DataMapContributor guests() {
            return map -> {
                map.purpose(Visits.class).title("Welcome guests").basis(LawfulBasis.CONTRACT);
                map.type(Guest.class)
                        .dataSubject("guest")
                        .personalData(PersonName.class, data -> data.on("name").purposes(Visits.class))
                        .retainFor(kept -> kept.from("leftOn").then(Disposal.DELETE));
            };
        }

        interface Visits extends Purpose {}

        record Guest(String name, LocalDate leftOn) {}
    }
}
