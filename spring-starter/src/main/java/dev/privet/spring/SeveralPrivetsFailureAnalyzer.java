/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.PrivacyGate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells that an application has more than one {@link Privet} or gate, where anything asks for the one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SeveralPrivetsFailureAnalyzer extends AbstractFailureAnalyzer<NoUniqueBeanDefinitionException> {

    private static final Set<Class<?>> ONE_OF_EACH = Set.of(Privet.class, PrivacyGate.class);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoUniqueBeanDefinitionException cause) {
        return Optional.ofNullable(cause.getBeanType())
                .filter(ONE_OF_EACH::contains)
                .map(type -> PrivacyFailureAnalyzer.analysis(
                        List.of(problem(
                                type,
                                Optional.ofNullable(cause.getBeanNamesFound()).orElse(List.of()))),
                        cause))
                .orElse(null);
    }

    private static Problem problem(Class<?> type, Collection<String> names) {
        return new Problem(
                ProblemCode.SEVERAL_GATES,
                "the beans of type " + type.getSimpleName(),
                "there are several (" + String.join(", ", new TreeSet<>(names))
                        + "), and nothing says which of them decides what is shown.",
                "keep one, or mark the one that counts with @Primary. What another decides is counted and kept apart.");
    }
}
