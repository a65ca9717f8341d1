/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class PortalApplicationTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void givenTheDependencyAlone_whenStarted_thenTheApplicationRunsOnItsOwnDatabase() {
        assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
        assertThat(context.getEnvironment().getProperty("spring.application.name"))
                .isEqualTo("portal");
    }
}
