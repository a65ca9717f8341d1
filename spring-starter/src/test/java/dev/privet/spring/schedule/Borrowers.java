/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.jpa.PrivetJpaAutoConfiguration;
import dev.privet.spring.sample.library.Borrower;
import dev.privet.spring.sample.library.LibraryMarks;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application whose borrowers are kept for four years after they left. Everybody in it is invented. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@EntityScan(basePackageClasses = Borrower.class)
class Borrowers {

    @Bean
    LibraryMarks libraryMarks() {
        return new LibraryMarks();
    }

    /** On a database in memory of its own, without anybody in it. */
    static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        PrivetJpaAutoConfiguration.class,
                        PrivetAutoConfiguration.class,
                        PrivetScheduleAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "spring.jpa.hibernate.ddl-auto=update");
    }

    static void left(ApplicationContext context, long id, LocalDate on) {
        context.getBean(JdbcTemplate.class)
                .update("insert into borrower (id, name, left_on) values (?, 'Ada Example', ?)", id, on);
    }

    static long count(ApplicationContext context) {
        return count(context.getBean(JdbcTemplate.class), "borrower");
    }

    static long count(JdbcTemplate jdbc, String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
