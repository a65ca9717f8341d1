/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import dev.privet.marking.DataMapContributor;
import dev.privet.spring.internal.LastingEvidence;
import dev.privet.spring.internal.PrivetClock;
import dev.privet.spring.internal.SecretReader;
import dev.privet.spring.internal.SummaryPart;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

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
    PrivetEvidenceProperties.class,
    PrivetKeyProperties.class
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
        properties.countries().forEach(builder::under);
        properties.problems().forEach(builder::problem);
        ledgers.ifAvailable(builder::ledger);
        clocks.ifAvailable(tests -> builder.clock(tests.clock()));
        // The order makes no difference to the data map; one that is always the same makes none to reports either.
        contributors.orderedStream().forEach(builder::contributor);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    @Bean
    static UnknownProperties privetUnknownProperties(Environment environment) {
        return new UnknownProperties(environment);
    }

    /** What properties say of the organisation and of purposes. Comes first, so that the host's own customizers have the last word. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetStatements(
            PrivetProperties properties,
            PrivetOrganisationProperties organisation,
            PrivetPurposeProperties purposes,
            PrivetEvidenceProperties evidence,
            UnknownProperties unknown) {
        return builder -> {
            builder.ledgerOptions(evidence::over);
            new StatedOrganisation(organisation, properties.countries()).apply(builder);
            new StatedResidency(properties.residency()).apply(builder);
            new StatedPurposes(purposes, builder).apply();
            unknown.problems().forEach(builder::problem);
        };
    }

    /** For keys that other auto-configurations have properties for. */
    @Bean
    static SecretReader privetSecretReader(
            PrivetKeyProperties keys, ObjectProvider<SslBundles> bundles, ResourceLoader resources) {
        return (property, said, problems) -> new KeyReader(
                        resources,
                        new KeyBundle(keys.bundle(), Optional.ofNullable(bundles.getIfAvailable())),
                        problems)
                .secret(property, said);
    }

    /** The keys that properties speak of, and whether they must. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetKeyCustomizer(
            PrivetProperties properties,
            PrivetPseudonymProperties ring,
            PrivetEvidenceProperties evidence,
            PrivetKeyProperties keys,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<Ledger> ledgers,
            ObjectProvider<LastingEvidence> kept,
            ResourceLoader resources,
            Environment environment) {
        return builder -> {
            KeyBundle bundle = new KeyBundle(keys.bundle(), Optional.ofNullable(bundles.getIfAvailable()));
            StatedKeys stated = new StatedKeys(builder, new KeyReader(resources, bundle, builder::problem));
            stated.persons(properties.pseudonymKey());
            stated.pseudonyms(ring);
            stated.ledger(evidence);
            if (properties.pseudonymKey() == null) {
                new KeyNeed(
                                environment,
                                Optional.ofNullable(properties.environment()),
                                Optional.ofNullable(ledgers.getIfAvailable()),
                                kept.orderedStream().toList())
                        .problem()
                        .ifPresent(builder::pseudonymKeyNeeded);
            }
        };
    }

    /** Not lazy even where everything else is: a start that says nothing protects nothing. */
    @Bean
    @Lazy(false)
    static PrivetSummary privetSummary(
            Privet privet, PrivetProperties properties, UnknownProperties unknown, ObjectProvider<SummaryPart> parts) {
        return new PrivetSummary(
                privet, properties, unknown, parts.orderedStream().toList());
    }
}
