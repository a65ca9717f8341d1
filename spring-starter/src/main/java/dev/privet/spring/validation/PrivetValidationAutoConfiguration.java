/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.validation;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.validation.PrivetValidation;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

/**
 * Lets Boot's validator ask Privet's gate, so that {@link dev.privet.validation.CollectedFor} can be checked. A validator that the host
 * builds by itself has to be given {@link PrivetValidation#factory} by the host.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        beforeName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({Validator.class, ValidationConfigurationCustomizer.class})
@PublicApi(since = "0.1")
public final class PrivetValidationAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetValidationAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    static ValidationConfigurationCustomizer privetValidationCustomizer(
            ObjectProvider<Privet> privet, AutowireCapableBeanFactory beans) {
        // The other validators are beans, as Boot has it. A validator is wanted early, so Privet is asked for when it
        // is built.
        return configuration -> configuration.constraintValidatorFactory(
                PrivetValidation.factory(privet.getObject().gate(), new SpringConstraintValidatorFactory(beans)));
    }
}
