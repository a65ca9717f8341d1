/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells what can be written where the value of a property below {@code privet} cannot be read. Boot's own analyzer would print the value; what was
 * written in the wrong place may be a key.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PropertyValueFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConfigurationPropertiesBindException cause) {
        if (causes(rootFailure).anyMatch(PrivacyException.class::isInstance)) {
            return null;
        }
        return causes(cause)
                .filter(BindException.class::isInstance)
                .map(BindException.class::cast)
                .reduce((outer, inner) -> inner)
                .filter(bind -> KnownProperties.PREFIX.equals(bind.getName())
                        || KnownProperties.PREFIX.isAncestorOf(bind.getName()))
                .map(bind -> PrivacyFailureAnalyzer.analysis(List.of(problem(bind)), cause))
                .orElse(null);
    }

    private static Problem problem(BindException bind) {
        ConfigurationPropertyName name = bind.getName();
        return new Problem(
                ProblemCode.PROPERTY_UNREADABLE,
                name.toString(),
                "what is written there cannot be read.",
                "write " + PropertyValues.allowed(bind.getTarget().getType()) + ".");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
