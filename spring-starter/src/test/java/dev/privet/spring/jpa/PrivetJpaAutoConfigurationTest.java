/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.jpa.JdbcLedger;
import dev.privet.jpa.PrivetJpa;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.sample.member.Member;
import dev.privet.spring.sample.unmarked.Product;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class PrivetJpaAutoConfigurationTest {

    private static final String TABLES =
            "select count(*) from information_schema.tables where lower(table_name) = 'privet_ledger'";

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

    @BeforeAll
    static void letInfoThrough() {
        LoggingSystem.get(PrivetJpaAutoConfigurationTest.class.getClassLoader())
                .setLogLevel("dev.privet", LogLevel.INFO);
    }

    @AfterAll
    static void letInfoThroughNoMore() {
        LoggingSystem.get(PrivetJpaAutoConfigurationTest.class.getClassLoader()).setLogLevel("dev.privet", null);
    }

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
    void givenNoMarkedEntity_whenStarted_thenTheApplicationRunsAndNothingIsWarnedOf(CapturedOutput output) {
        runner.withUserConfiguration(Products.class).run(context -> {
            assertThat(context).hasNotFailed();
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
                        .hasMessageContaining("PRIVET-0801 privet_ledger")
                        .hasMessageContaining("privet.ledger.create-table=true"));
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

    private static String fileDatabase(Path folder) {
        return "spring.datasource.url=jdbc:h2:file:" + folder.resolve("host");
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
}
