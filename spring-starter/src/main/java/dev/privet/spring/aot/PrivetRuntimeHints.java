/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.aot;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.DecoratingProxy;
import org.springframework.util.ClassUtils;

/** The files that Privet reads from the class path, and the classes of others that it looks for by name. */
final class PrivetRuntimeHints implements RuntimeHintsRegistrar {

    /** Registers of law, countries and patterns; scripts of tables; who tells whether something is loaded; the version of the holidays. */
    private static final List<String> RESOURCES = List.of(
            "dev/privet/*/*.txt",
            "dev/privet/jpa/schema/*/*.sql",
            "dev/privet/spring/schedule/schema/*/*.sql",
            "META-INF/services/dev.privet.minimise.LoadState",
            "META-INF/maven/de.focus-shift/jollyday-core/pom.properties");

    private static final List<String> LOOKED_FOR = List.of(
            "org.eclipse.persistence.indirection.IndirectContainer",
            "org.eclipse.persistence.jpa.JpaCriteriaBuilder",
            "org.eclipse.persistence.jpa.JpaEntityManagerFactory",
            "org.hibernate.Hibernate",
            "org.hibernate.engine.spi.SessionFactoryImplementor",
            "org.hibernate.query.criteria.HibernateCriteriaBuilder",
            "org.springframework.security.web.SecurityFilterChain",
            "org.springframework.security.web.server.SecurityWebFilterChain");

    /** What a client of JMS is told to do is done through a proxy of this. */
    private static final String OPERATION = "org.springframework.jms.core.JmsClient$OperationSpec";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        RESOURCES.forEach(hints.resources()::registerPattern);
        LOOKED_FOR.forEach(type -> hints.reflection().registerTypeIfPresent(classLoader, type));
        if (ClassUtils.isPresent(OPERATION, classLoader)) {
            hints.reflection().registerType(TypeReference.of(OPERATION), MemberCategory.INVOKE_PUBLIC_METHODS);
            hints.proxies()
                    .registerJdkProxy(Stream.of(
                                    OPERATION,
                                    SpringProxy.class.getName(),
                                    Advised.class.getName(),
                                    DecoratingProxy.class.getName())
                            .map(TypeReference::of)
                            .toArray(TypeReference[]::new));
        }
    }
}
