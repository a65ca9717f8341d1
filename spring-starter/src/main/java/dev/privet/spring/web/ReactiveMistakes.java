/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.internal.PurposeMistakes;
import dev.privet.spring.internal.StatedPurpose;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import reactor.core.publisher.Hooks;

/**
 * Judges the purposes of reactive requests: what is stated, and whether anything takes it along to where requests are answered.
 *
 * @param mappings the handlers
 * @param rules the rules of the properties
 * @param propagation takes purposes along, where it is there
 */
record ReactiveMistakes(
        ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
        RequestRules rules,
        ObjectProvider<PurposePropagation> propagation)
        implements PurposeMistakes {

    @Override
    public List<Problem> problems() {
        List<HandlerMethod> handlers = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .toList();
        return Stream.concat(HandlerMistakes.of(handlers.stream()).stream(), lost(handlers))
                .toList();
    }

    private Stream<Problem> lost(List<HandlerMethod> handlers) {
        if (propagation.getIfAvailable() != null && Hooks.isAutomaticContextPropagationEnabled()) {
            return Stream.empty();
        }
        Stream<String> stated = handlers.stream()
                .filter(handler -> StatedPurpose.isStated(handler.getBeanType(), handler.getMethod()))
                .map(handler -> StatedPurpose.place(handler.getBeanType(), handler.getMethod()));
        return Stream.concat(stated, rules.isEmpty() ? Stream.empty() : Stream.of(RuleReader.PREFIX))
                .distinct()
                .map(place -> new Problem(
                        ProblemCode.PURPOSE_NOT_IN_FORCE,
                        place,
                        "WebFlux answers requests on several threads, and nothing takes the purpose there.",
                        StatedPurpose.PROPAGATED));
    }
}
