/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a developer every mistake in the marking, the properties or the host's own set-up, and what to do about each. Comes before Boot's own analyzers:
 * one of them would print the value of a property that could not be bound, and a key is such a value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PrivacyFailureAnalyzer extends AbstractFailureAnalyzer<PrivacyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PrivacyException cause) {
        return analysis(cause.problems(), cause);
    }

    /** Mistakes as Boot tells them. */
    static FailureAnalysis analysis(List<Problem> problems, Throwable cause) {
        return new FailureAnalysis(description(problems), action(problems), cause);
    }

    private static String description(List<Problem> problems) {
        String headline = problems.size() == 1
                ? "Privet found a mistake, so the application was not started:"
                : "Privet found " + problems.size() + " mistakes, so the application was not started:";
        return problems.stream()
                .map(problem -> problem.code().id() + " " + problem.place() + ": " + problem.why())
                .collect(Collectors.joining("\n    ", headline + "\n\n    ", ""));
    }

    private static String action(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place() + ": " + problem.remedy())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
