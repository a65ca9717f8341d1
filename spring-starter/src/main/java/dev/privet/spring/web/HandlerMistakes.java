/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.spring.internal.StatedPurpose;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;

/** Judges what the methods state that answer requests. */
final class HandlerMistakes {

    private HandlerMistakes() {}

    static List<Problem> of(Stream<HandlerMethod> handlers) {
        return handlers.flatMap(HandlerMistakes::problems).distinct().toList();
    }

    private static Stream<Problem> problems(HandlerMethod handler) {
        try {
            StatedPurpose.of(handler.getBeanType(), handler.getMethod());
            return Stream.empty();
        } catch (PrivacyConfigurationException e) {
            return e.problems().stream();
        }
    }
}
