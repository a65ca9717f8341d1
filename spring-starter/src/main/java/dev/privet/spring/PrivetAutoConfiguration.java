/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import dev.privet.marking.DataMapContributor;
import dev.privet.spring.internal.PrivetClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Sets up {@link Privet} from the properties under {@code privet}, the marked entities, a {@link Ledger} bean where there is one,
 * and the host's {@link DataMapContributor} and {@link PrivetCustomizer} beans. Backs off where the host defines its own.
 *
 * <p>Where nothing is marked, Privet is there all the same, over an empty data map: it says so in one line, and a property that is
 * marked later on a class that nobody handed over is still left out of JSON.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties({
    PrivetProperties.class,
    PrivetOrganisationProperties.class,
    PrivetPurposeProperties.class,
    PrivetPseudonymProperties.class,
    PrivetEvidenceProperties.class
})
@PublicApi(since = "0.1")
public final class PrivetAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    static Privet privet(
            PrivetProperties properties,
            ObjectProvider<Ledger> ledgers,
            ObjectProvider<PrivetClock> clocks,
            ObjectProvider<DataMapContributor> contributors,
            ObjectProvider<PrivetCustomizer> customizers) {
        PrivetBuilder builder = Privet.builder().zone(properties.zone()).mode(properties.mode());
        properties.establishedIn().forEach(builder::under);
        properties.key().ifPresent(builder::pseudonymKey);
        ledgers.ifAvailable(builder::ledger);
        clocks.ifAvailable(tests -> builder.clock(tests.clock()));
        // The order makes no difference to the data map; one that is always the same makes none to reports either.
        contributors.orderedStream().forEach(builder::contributor);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** What properties say of the organisation and of purposes. Comes first, so that the host's own customizers have the last word. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetStatements(
            PrivetProperties properties,
            PrivetOrganisationProperties organisation,
            PrivetPurposeProperties purposes,
            PrivetPseudonymProperties keys,
            PrivetEvidenceProperties evidence,
            Environment environment) {
        return builder -> {
            builder.ledgerOptions(evidence::over);
            tell(builder, keys);
            new StatedOrganisation(organisation, properties.establishedIn()).apply(builder);
            new StatedPurposes(purposes, builder).apply();
            PurposeKeys.judge(environment).forEach(builder::problem);
        };
    }

    /** What is wrong with the keys is told together with everything else. */
    private static void tell(PrivetBuilder builder, PrivetPseudonymProperties keys) {
        try {
            keys.pseudonyms().ifPresent(pseudonyms -> builder.treatments(so -> so.with(pseudonyms)));
        } catch (PrivacyConfigurationException e) {
            e.problems().forEach(builder::problem);
        }
    }

    /** Not lazy even where everything else is: a start that says nothing protects nothing. */
    @Bean
    @Lazy(false)
    static PrivetSummary privetSummary(Privet privet, PrivetProperties properties) {
        return new PrivetSummary(privet, properties);
    }
}
