/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.breach.BreachRegister;
import dev.privet.breach.Breaches;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PublicApi;
import dev.privet.jpa.JdbcBreachRegister;
import dev.privet.jpa.JdbcChoiceStore;
import dev.privet.jpa.JdbcHoldStore;
import dev.privet.jpa.JdbcLedger;
import dev.privet.jpa.PrivetJpa;
import dev.privet.ledger.Ledger;
import dev.privet.marking.DataMapContributor;
import dev.privet.retention.HoldStore;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.internal.LastingEvidence;
import dev.privet.subject.Erasure;
import dev.privet.subject.HoldCheck;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.SubjectChoices;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * Gives Privet the marked entities, the rows and the ledger of the host's database, where there is one entity manager factory or
 * a primary one.
 *
 * <p>Privet's tables are created at start-up in an embedded database, elsewhere only where {@code privet.ledger.create-table}
 * asks for it. A host with a {@link Ledger} of its own keeps its evidence there; that of a sweep and of an erasure stays in the table,
 * because it is written in the transaction of the rows, and so does that of what persons choose. Their consents, objections and restrictions are kept
 * beside it and count wherever personal data is shown, unless {@code privet.choices.enabled} says otherwise; so are legal holds, which
 * keep what they hold, unless {@code privet.holds.enabled} says otherwise.
 *
 * @since 0.1
 */
@AutoConfiguration(
        before = PrivetAutoConfiguration.class,
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({
    PrivetJpa.class,
    EntityManagerFactory.class,
    EntityManagerFactoryInfo.class,
    EmbeddedDatabaseConnection.class
})
@EnableConfigurationProperties({
    PrivetLedgerProperties.class,
    PrivetChoicesProperties.class,
    PrivetErasureProperties.class,
    PrivetHoldsProperties.class
})
@PublicApi(since = "0.1")
public final class PrivetJpaAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetJpaAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(EntityManagerFactory.class)
    static PrivetJpa privetJpa(EntityManagerFactory factory, PrivetLedgerProperties properties) {
        PrivetJpa jpa = PrivetJpa.on(factory);
        new PrivetTables(jpa, factory, properties).createWhereWanted();
        return jpa;
    }

    /** What is kept in the tables is evidence for as long as the database is there. */
    @Bean
    @ConditionalOnBean(PrivetJpa.class)
    static LastingEvidence privetLastingEvidence(ObjectProvider<EntityManagerFactory> factories) {
        return () -> factories.stream().anyMatch(factory -> !PrivetTables.isEmbedded(factory));
    }

    @Bean
    @ConditionalOnBean(PrivetJpa.class)
    @ConditionalOnMissingBean(Ledger.class)
    static JdbcLedger privetLedger(PrivetJpa jpa) {
        return jpa.ledger();
    }

    @Bean
    @ConditionalOnBean(PrivetJpa.class)
    @ConditionalOnMissingBean(ChoiceStore.class)
    @ConditionalOnBooleanProperty(name = "privet.choices.enabled", matchIfMissing = true)
    static JdbcChoiceStore privetChoiceStore(PrivetJpa jpa) {
        return jpa.choices();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetChoiceCustomizer(
            ObjectProvider<ChoiceStore> stores, PrivetChoicesProperties properties) {
        return builder ->
                stores.ifAvailable(store -> builder.choices(store).choicesSeenWithin(properties.seenWithin()));
    }

    /** For whoever records what persons choose. Lazy, as a host may have built a Privet of its own without any. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    @ConditionalOnBean(ChoiceStore.class)
    static SubjectChoices privetChoices(Privet privet) {
        return privet.choices();
    }

    @Bean
    @ConditionalOnBean(PrivetJpa.class)
    @ConditionalOnMissingBean(HoldStore.class)
    @ConditionalOnBooleanProperty(name = "privet.holds.enabled", matchIfMissing = true)
    static JdbcHoldStore privetHoldStore(PrivetJpa jpa) {
        return jpa.holds();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetHoldCustomizer(ObjectProvider<HoldStore> stores) {
        return builder -> stores.ifAvailable(builder::holds);
    }

    /** For whoever places holds. Lazy, as a host may have built a Privet of its own without any. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    @ConditionalOnBean(HoldStore.class)
    static LegalHolds privetHolds(Privet privet) {
        return privet.holds();
    }

    @Bean
    @ConditionalOnBean(PrivetJpa.class)
    @ConditionalOnMissingBean(BreachRegister.class)
    static JdbcBreachRegister privetBreachRegister(PrivetJpa jpa) {
        return jpa.breaches();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetBreachCustomizer(
            ObjectProvider<BreachRegister> registers, ObjectProvider<PrivetJpa> jpa) {
        return builder -> registers.ifAvailable(
                register -> jpa.ifAvailable(rows -> builder.breaches(register, rows::breachReader)));
    }

    /** For whoever keeps the register. Lazy, as a host may have built a Privet of its own without any. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    @ConditionalOnBean({PrivetJpa.class, BreachRegister.class})
    static Breaches privetBreaches(Privet privet) {
        return privet.breaches();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static RowStores privetRowStores(
            ObjectProvider<PrivetJpa> jpa,
            ObjectProvider<DataMapContributor> contributors,
            ObjectProvider<HoldCheck> holds,
            PrivetErasureProperties erasure) {
        return new RowStores(
                Optional.ofNullable(jpa.getIfAvailable()),
                contributors.orderedStream().toList(),
                set -> {
                    set.plansLast(erasure.plansLast());
                    Optional.ofNullable(erasure.backupsKeptFor()).ifPresent(set::backupsKeptFor);
                    List<HoldCheck> checks = holds.orderedStream().toList();
                    set.holds((subject, type) -> checks.stream()
                            .flatMap(check -> check.hold(subject, type).stream())
                            .findFirst());
                });
    }

    /** For whoever erases persons. Lazy, as a host may have built a Privet of its own without any store. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    @ConditionalOnBean(PrivetJpa.class)
    static Erasure privetErasure(Privet privet) {
        return privet.erasure();
    }

    /** Not lazy even where everything else is: a missing table is told at start-up or by the first request. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(PrivetJpa.class)
    static TableCheck privetTableCheck(
            PrivetJpa jpa,
            ObjectProvider<ChoiceStore> choices,
            ObjectProvider<HoldStore> holds,
            ObjectProvider<BreachRegister> breaches,
            Privet privet) {
        return new TableCheck(
                jpa,
                Optional.ofNullable(choices.getIfAvailable()),
                Optional.ofNullable(holds.getIfAvailable()),
                Optional.ofNullable(breaches.getIfAvailable()),
                privet);
    }

    /** Not lazy either, and for any number of factories: of several without a primary one, none is taken. */
    @Bean
    @Lazy(false)
    static EntityCheck privetEntityCheck(
            ObjectProvider<EntityManagerFactory> factories, RowStores stores, Privet privet) {
        return new EntityCheck(factories, stores, privet);
    }
}
