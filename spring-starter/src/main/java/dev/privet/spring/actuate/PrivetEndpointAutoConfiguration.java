/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.Measured;
import dev.privet.spring.internal.PrivetClock;
import dev.privet.spring.internal.SummaryPart;
import dev.privet.spring.internal.sending.StatedPlaces;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The actuator endpoint {@code privet}, which tells how the application is marked and how its protection stands. Where it is exposed over the
 * web and no Spring Security guards it, the application does not start, unless {@code privet.endpoint.allow-unsecured} says that something
 * else does.
 *
 * @since 0.1
 */
@AutoConfiguration(after = {PrivetAutoConfiguration.class, PrivetOperationsAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@EnableConfigurationProperties(PrivetEndpointProperties.class)
@PublicApi(since = "0.1")
public final class PrivetEndpointAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnBean({Privet.class, Standings.class})
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint
    static PrivetEndpoint privetEndpoint(
            Privet privet,
            Standings standings,
            JobRuns runs,
            ObjectProvider<PrivetClock> clocks,
            ObjectProvider<StatedPlaces> places,
            ObjectProvider<Measured> measured) {
        return new PrivetEndpoint(
                privet,
                standings,
                runs,
                new Forecasts(PrivetClock.of(clocks, Clock.systemUTC())),
                places::stream,
                measured::stream);
    }

    @Bean
    static SanitizingFunction privetKeySanitizer() {
        return new KeySanitizer();
    }

    /** What the line at the start says of the endpoint, which is there only where it is exposed. */
    @Bean
    @Order(EndpointSummary.ORDER)
    static SummaryPart privetEndpointSummary(
            ObjectProvider<PrivetEndpoint> endpoint, ObjectProvider<UnsecuredEndpointCheck> overTheWeb) {
        return new EndpointSummary(endpoint, overTheWeb);
    }

    /** Not lazy even where everything else is: it looks before a server listens. Over JMX alone, only who reaches the process comes by. */
    @Bean
    @Lazy(false)
    @ConditionalOnWebApplication
    @ConditionalOnBean(PrivetEndpoint.class)
    @ConditionalOnAvailableEndpoint(endpoint = PrivetEndpoint.class, exposure = EndpointExposure.WEB)
    static UnsecuredEndpointCheck privetUnsecuredEndpointCheck(
            ConfigurableListableBeanFactory beans, Environment environment, PrivetEndpointProperties properties) {
        return new UnsecuredEndpointCheck(beans, environment, properties);
    }
}
