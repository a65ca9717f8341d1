/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.gate.Use;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.internal.PrincipalActors;
import dev.privet.spring.internal.StatedUses;
import dev.privet.vocabulary.Purpose;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Puts purposes in force over what answers a reactive request.
 *
 * @param uses says by whom and for whom
 * @param propagation under whose key Reactor's context carries the use
 */
record ReactivePurposes(StatedUses uses, PurposePropagation propagation) {

    /** Does work on an exchange under a purpose, from its first step to the last byte of the answer, on whichever threads. */
    <T> Mono<T> over(
            ServerWebExchange exchange, Class<? extends Purpose> purpose, Function<ServerWebExchange, Mono<T>> work) {
        return exchange.getPrincipal()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(principal -> uses.use(purpose, resolver -> actor(resolver, principal)))
                .flatMap(use -> under(use, exchange, work));
    }

    private <T> Mono<T> under(Use use, ServerWebExchange exchange, Function<ServerWebExchange, Mono<T>> work) {
        Function<Context, Context> write = context -> context.put(propagation.key(), use);
        ServerWebExchange answered = exchange.mutate()
                .response(new PurposeResponse(exchange.getResponse(), write))
                .build();
        return Mono.defer(() -> work.apply(answered)).contextWrite(write);
    }

    /** Spring Security's principal is the exchange's; a resolver of the host's own knows by itself. */
    private static Optional<String> actor(ActorResolver resolver, Optional<Principal> principal) {
        return resolver instanceof PrincipalActors principals
                ? principal.flatMap(principals::of).or(resolver::actor)
                : resolver.actor();
    }
}
