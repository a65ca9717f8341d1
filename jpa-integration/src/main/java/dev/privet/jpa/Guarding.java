/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.jpa.internal.guard.EntityWatch;
import dev.privet.jpa.internal.guard.ProviderEvents;
import dev.privet.jpa.internal.guard.StatementOrigin;
import dev.privet.jpa.internal.guard.StatementWatch;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a guard over the entities of a factory. */
final class Guarding {

    private static final Logger LOG = LoggerFactory.getLogger(EntityGuard.class);

    private Guarding() {}

    static EntityGuard begin(EntityManagerFactory factory, SharedMapping mapping, PrivacyGate gate, GuardMode mode) {
        ProviderEvents events = ProviderEvents.of(factory).orElseThrow(Guarding::unknownProvider);
        if (events.isWatching()) {
            throw guardedBefore();
        }
        EntityGuard guard = new EntityGuard(gate, mode);
        DataMap dataMap = gate.dataMap();
        Map<Class<?>, EntityWatch> watches = new HashMap<>();
        factory.getMetamodel().getEntities().forEach(entity -> {
            if (entity.getJavaType() != null) {
                GuardedEntity.of(entity, dataMap, guard).ifPresent(watch -> watches.put(entity.getJavaType(), watch));
            }
        });
        events.watchEntities(type -> Optional.ofNullable(watches.get(type)));
        watchStatements(factory, mapping, events, guard);
        return guard;
    }

    private static void watchStatements(
            EntityManagerFactory factory, SharedMapping mapping, ProviderEvents events, EntityGuard guard) {
        PersonalColumns columns = PersonalColumns.of(mapping.get(), guard.gate().dataMap());
        StatementWatch watch = (form, sql) -> {
            GuardFinding.Kind kind = form == StatementWatch.Form.BULK
                    ? GuardFinding.Kind.BULK_STATEMENT
                    : GuardFinding.Kind.NATIVE_STATEMENT;
            Use use = guard.gate().context().current().orElse(null);
            columns.namedIn(sql)
                    .forEach((type, paths) -> guard.found(
                            kind, type, use, paths, StatementOrigin.inHost().orElse("")));
        };
        if (!events.watchStatements(watch) && !PrivetStatementInspector.tell(factory, watch)) {
            LOG.warn(
                    "Statements that go past the entities are not watched. Give Hibernate the property"
                            + " hibernate.session_factory.statement_inspector={}.",
                    PrivetStatementInspector.class.getName());
        }
    }

    private static PrivacyConfigurationException guardedBefore() {
        return new PrivacyConfigurationException(
                "Entities cannot be guarded",
                List.of(
                        new Problem(
                                ProblemCode.STORAGE_MISCONFIGURED,
                                "the entity manager factory",
                                "a guard stands over its entities already, and stays for as long as the factory is open.",
                                "keep the guard that the first call gave, or build another factory for another gate or mode.")));
    }

    private static PrivacyConfigurationException unknownProvider() {
        return new PrivacyConfigurationException(
                "Entities cannot be guarded",
                List.of(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        "the entity manager factory",
                        "its provider is neither Hibernate nor EclipseLink, and no other is known to Privet.",
                        "use one of them, or show entities through Privet's other adapters alone.")));
    }
}
