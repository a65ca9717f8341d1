/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.data;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/**
 * Warns at the start of methods of Spring Data repositories that hand out values of marked entities in classes without marks, in which
 * nothing is minimised.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass(RepositoryFactoryInformation.class)
@PublicApi(since = "0.1")
public final class PrivetDataAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetDataAutoConfiguration() {}

    @Bean
    @Lazy(false)
    @ConditionalOnBean(Privet.class)
    static ProjectionCheck privetProjectionCheck(Privet privet, ListableBeanFactory beans) {
        return new ProjectionCheck(privet, beans);
    }
}
