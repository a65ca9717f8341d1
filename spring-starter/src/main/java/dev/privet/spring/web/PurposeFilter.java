/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.vocabulary.Purpose;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the purpose in force that a rule gives to a reactive request. What its handler states lies within, and so counts more. */
final class PurposeFilter implements WebFilter, Ordered {

    private final ReactivePurposes purposes;
    private final RequestRules rules;

    PurposeFilter(ReactivePurposes purposes, RequestRules rules) {
        this.purposes = purposes;
        this.rules = rules;
    }

    /** After Spring Security's filter, so that it is known who acts. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return purpose(exchange.getRequest())
                .map(purpose -> purposes.over(exchange, purpose, chain::filter))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Optional<Class<? extends Purpose>> purpose(ServerHttpRequest request) {
        return rules.isEmpty()
                ? Optional.empty()
                : rules.purpose(
                        request.getMethod().name(),
                        request.getPath().pathWithinApplication(),
                        header -> request.getHeaders().getOrEmpty(header));
    }
}
