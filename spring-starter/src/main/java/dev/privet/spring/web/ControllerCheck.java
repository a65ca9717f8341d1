/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Judges the purposes of all controllers when the application starts, and tells every mistake at once. */
final class ControllerCheck implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    ControllerCheck(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Problem> problems = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(ControllerCheck::problems)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The purposes of the controllers cannot be told", problems);
        }
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
