/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.JdbcChoiceStore;
import dev.privet.jpa.JdbcLedger;
import dev.privet.jpa.PrivetJpa;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.marking.DataMapContributor;
import dev.privet.spring.InfoShown;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.library.Borrower;
import dev.privet.spring.sample.library.LibraryMarks;
import dev.privet.spring.sample.library.Person;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import dev.privet.spring.sample.unmarked.Product;
import dev.privet.subject.SubjectChoices;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetJpaAutoConfigurationTest {

    private static final String TABLES =
            "select count(*) from information_schema.tables where lower(table_name) = 'privet_ledger'";

    private static final String SCRIPTS = " let your migrations run the scripts for your database in"
            + " classpath:dev/privet/jpa/schema, or set privet.ledger.create-table=true";

    private static final DataMapContributor NAME_OF_BORROWERS = map -> map.type(Borrower.class)
            .dataSubject("borrower")
            .personalData(PersonName.class, data -> data.on("name").purposes(HelpDesk.class));

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    PrivetJpaAutoConfiguration.class,
                    PrivetAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "spring.jpa.hibernate.ddl-auto=create");

    @Test
    void givenAMarkedEntity_whenStarted_thenItIsInTheDataMapAndTheLedgerLiesInTheDatabase() {
        runner.withUserConfiguration(Members.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(PrivetJpa.class);
            Privet privet = context.getBean(Privet.class);
            assertThat(privet.dataMap().find(Member.class)).isPresent();
            assertThat(privet.ledger()).isInstanceOf(JdbcLedger.class);
            assertThat(privet.sweep().dryRun().rows()).isZero();
            assertThat(tables(context.getBean(JdbcTemplate.class))).isEqualTo(1);
        });
    }

    @Test
    void givenNothingSaid_whenStarted_thenWhatPersonsChooseIsKeptAndCounts() {
        runner.withUserConfiguration(Members.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(JdbcChoiceStore.class);
            Privet privet = context.getBean(Privet.class);
            assertThat(privet.gate().asksPersons()).isTrue();
            assertThat(context.getBean(SubjectChoices.class)).isSameAs(privet.choices());
        });
    }

    @Test
    void givenChoicesSwitchedOff_whenStarted_thenNobodyIsAsked() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.choices.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(ChoiceStore.class);
                    assertThat(context.getBean(Privet.class).gate().asksPersons())
                            .isFalse();
                });
    }

    @Test
    void givenNoTimeInWhichChoicesAreSeen_whenStarted_thenThePropertyIsNamed() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.choices.seen-within=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(
                                "PRIVET-0801 privet.choices.seen-within: it is not longer than nothing. Mend: write a"
                                        + " time such as 5s."));
    }

    @Test
    void givenAMarkedEntity_whenStarted_thenHowFarSearchesReachIsToldOnce(CapturedOutput output) {
        runner.withUserConfiguration(Members.class)
                .run(context -> assertThat(
                                output.getAll().lines().filter(line -> line.contains("Searches for persons reach")))
                        .hasSize(1));
    }

    @Test
    void givenNoMarkedEntity_whenStarted_thenTheApplicationRunsAndNothingIsWarnedOf(CapturedOutput output) {
        runner.withUserConfiguration(Products.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output.getAll()).doesNotContain("Searches for persons reach");
            assertThat(context.getBean(Privet.class).dataMap().types()).isEmpty();
            assertThat(output.getAll().lines().filter(line -> line.contains("Privet: ")))
                    .singleElement()
                    .asString()
                    .contains("INFO", "no marked class was found");
        });
    }

    @Test
    void givenNoJakartaPersistence_whenStarted_thenPrivetIsThereWithoutRows() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetJpaAutoConfiguration.class, PrivetAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(EntityManagerFactory.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privet.class)
                        .doesNotHaveBean(PrivetJpa.class));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenTheDatabaseIsLeftAlone() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(PrivetJpa.class);
                    assertThat(tables(context.getBean(JdbcTemplate.class))).isZero();
                });
    }

    @Test
    void givenALedgerOfTheHost_whenStarted_thenItIsTheOnlyOne() {
        Ledger own = new InMemoryLedger();
        runner.withUserConfiguration(Members.class)
                .withBean("own", Ledger.class, () -> own)
                .run(context -> {
                    assertThat(context).hasSingleBean(Ledger.class);
                    assertThat(context.getBean(Privet.class).ledger()).isSameAs(own);
                });
    }

    @Test
    void givenADatabaseThatStays_whenNobodyAskedForTheTable_thenTheStartEndsAndSaysWhatToDo(@TempDir Path folder) {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues(fileDatabase(folder))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessage("Privet's tables cannot be used (1):\n"
                                + "  PRIVET-0801 privet_ledger, privet_ledger_block, privet_erasure,"
                                + " privet_choice, privet_hold, privet_breach: the tables are not there, or"
                                + " the application may not read them. Mend:"
                                + SCRIPTS
                                + ". privet_choice is not needed with privet.choices.enabled=false. privet_hold"
                                + " is not needed with privet.holds.enabled=false."));
    }

    @Test
    void givenADatabaseThatLacksOneTable_whenStarted_thenThatOneIsTold(@TempDir Path folder) {
        ApplicationContextRunner members =
                runner.withUserConfiguration(Members.class).withPropertyValues(fileDatabase(folder));
        members.withPropertyValues("privet.ledger.create-table=true")
                .run(context -> context.getBean(JdbcTemplate.class).execute("drop table privet_breach"));
        members.run(context -> assertThat(context)
                .getFailure()
                .hasMessage("Privet's tables cannot be used (1):\n"
                        + "  PRIVET-0801 privet_breach: the table is not there, or the application may not read it."
                        + " Mend:" + SCRIPTS + "."));
    }

    @Test
    void givenADatabaseThatStays_whenNothingIsMarked_thenTheTableIsNotMissed(@TempDir Path folder) {
        runner.withUserConfiguration(Products.class)
                .withPropertyValues(fileDatabase(folder))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(tables(context.getBean(JdbcTemplate.class))).isZero();
                });
    }

    @Test
    void givenADatabaseThatStays_whenTheTableIsAskedFor_thenItIsThere(@TempDir Path folder) {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues(fileDatabase(folder))
                .withPropertyValues("privet.ledger.create-table=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(tables(context.getBean(JdbcTemplate.class))).isEqualTo(1);
                });
    }

    @Test
    void givenAnEmbeddedDatabase_whenTheTableIsDeclined_thenItIsNotCreated() {
        runner.withUserConfiguration(Members.class)
                .withPropertyValues("privet.ledger.create-table=false")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void givenTwoFactoriesAndNoPrimaryOne_whenStarted_thenTheMarkedEntityIsNotForgottenInSilence() {
        runner.withUserConfiguration(Members.class, TwoFactories.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0801 " + Member.class.getName()));
    }

    @Test
    void givenAnotherFactoryBesideThePrimaryOne_whenStarted_thenItsMarkedEntityIsNotForgottenInSilence() {
        runner.withUserConfiguration(Products.class, PrimaryOfProducts.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0801 " + Member.class.getName()));
    }

    @Test
    void givenAnEntityBelowAClassThatAContributorMarks_whenStarted_thenItsRowsAreReadAndSwept() {
        runner.withUserConfiguration(Library.class)
                .withBean(LibraryMarks.class, LibraryMarks::new)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Privet privet = context.getBean(Privet.class);
                    assertThat(privet.dataMap().types())
                            .extracting(RecordType::type)
                            .containsExactly(Borrower.class);
                    assertThat(privet.canExport()).isTrue();
                    assertThat(privet.sweep().dryRun().lines())
                            .singleElement()
                            .satisfies(line ->
                                    assertThat(line.cutOff().type().type()).isEqualTo(Borrower.class));
                });
    }

    @Test
    void givenAContributorOnAnotherFactorysEntity_whenStarted_thenItIsNotForgottenInSilence() {
        runner.withUserConfiguration(Products.class, PrimaryOfProductsBesideLibrary.class)
                .withBean(DataMapContributor.class, () -> NAME_OF_BORROWERS)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0801 " + Borrower.class.getName()));
    }

    @Test
    void givenAContributorOnASuperclassOfAnotherFactorysEntity_whenStarted_thenItIsNotForgottenInSilence() {
        runner.withUserConfiguration(Products.class, PrimaryOfProductsBesideLibrary.class)
                .withBean(
                        DataMapContributor.class,
                        () -> map -> map.type(Person.class)
                                .dataSubject("person")
                                .personalData(
                                        PersonName.class,
                                        data -> data.on("name").purposes(HelpDesk.class)))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0801 " + Borrower.class.getName()));
    }

    @Test
    void givenAContributorAndNoFactoryThatIsTaken_whenStarted_thenItsEntityIsNotForgottenInSilence() {
        runner.withUserConfiguration(Products.class, ProductsAndLibrary.class)
                .withBean(DataMapContributor.class, () -> NAME_OF_BORROWERS)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessageContaining("PRIVET-0801 " + Borrower.class.getName()));
    }

    @Test
    void givenAStoreOfTheHostForTheOtherFactory_whenStarted_thenNothingIsMissed() {
        runner.withUserConfiguration(Products.class, PrimaryOfProductsBesideLibrary.class, StoresOfLibrary.class)
                .withBean(DataMapContributor.class, () -> NAME_OF_BORROWERS)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Privet.class).dataMap().find(Borrower.class))
                            .isPresent();
                });
    }

    @Test
    void givenAPrivetOfTheHostWithoutStores_whenStarted_thenItsContributorsAreItsOwnAffair() {
        Privet own = Privet.builder()
                .ledger(new InMemoryLedger())
                .contributor(NAME_OF_BORROWERS)
                .build();
        runner.withUserConfiguration(Library.class)
                .withBean(Privet.class, () -> own)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static LocalContainerEntityManagerFactoryBean factory(DataSource dataSource, Class<?> entity) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPersistenceUnitName(entity.getSimpleName());
        factory.setPackagesToScan(entity.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        return factory;
    }

    private static String[] fileDatabase(Path folder) {
        return new String[] {
            "spring.datasource.url=jdbc:h2:file:" + folder.resolve("host"), "privet.environment=development"
        };
    }

    private static int tables(JdbcTemplate jdbc) {
        Integer count = jdbc.queryForObject(TABLES, Integer.class);
        return count == null ? 0 : count;
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Product.class)
    static class Products {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Member.class)
    static class Members {}

    @Configuration(proxyBeanMethods = false)
    static class TwoFactories {

        /** Boot would look for one factory to make its own. */
        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean first(DataSource dataSource) {
            return factory(dataSource, Product.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean second(DataSource dataSource) {
            return factory(dataSource, Member.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryOfProducts {

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean first(DataSource dataSource) {
            return factory(dataSource, Product.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean second(DataSource dataSource) {
            return factory(dataSource, Member.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Borrower.class)
    static class Library {}

    @Configuration(proxyBeanMethods = false)
    static class PrimaryOfProductsBesideLibrary {

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean first(DataSource dataSource) {
            return factory(dataSource, Product.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean second(DataSource dataSource) {
            return factory(dataSource, Borrower.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ProductsAndLibrary {

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean first(DataSource dataSource) {
            return factory(dataSource, Product.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean second(DataSource dataSource) {
            return factory(dataSource, Borrower.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class StoresOfLibrary {

        @Bean
        PrivetCustomizer stores(@Qualifier("second") EntityManagerFactory library) {
            PrivetJpa jpa = PrivetJpa.on(library);
            return builder -> builder.subjects(jpa::subjects).retention(jpa::retention);
        }
    }
}
