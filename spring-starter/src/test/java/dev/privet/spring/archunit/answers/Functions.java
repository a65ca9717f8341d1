/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.answers;

import dev.privet.Privet;
import dev.privet.annotation.Waiver;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.archunit.answers.Handlers.Owner;
import dev.privet.spring.archunit.answers.Handlers.OwnerView;
import dev.privet.spring.archunit.answers.Handlers.Owners;
import dev.privet.spring.sample.member.HelpDesk;
import java.util.Map;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** Functions that answer; nobody starts them. */
class Functions {

    ServerResponse body(Owners owners) {
        return ServerResponse.ok().body(owners.find(1));
    }

    @ProcessedFor(HelpDesk.class)
    ServerResponse forAPurposeInVain(Owners owners) {
        return ServerResponse.ok().body(Map.of("owner", owners.find(1)));
    }

    RouterFunction<ServerResponse> routed(Owners owners) {
        return RouterFunctions.route()
                .GET("/owners", request -> ServerResponse.ok().body(owners.all()))
                .build();
    }

    Mono<?> value(Owners owners) {
        return org.springframework.web.reactive.function.server.ServerResponse.ok()
                .bodyValue(owners.find(1));
    }

    Mono<?> published(Owners owners) {
        return org.springframework.web.reactive.function.server.ServerResponse.ok()
                .body(owners.stream(), Owner.class);
    }

    Mono<?> inserted(Owners owners) {
        return org.springframework.web.reactive.function.server.ServerResponse.ok()
                .body(BodyInserters.fromValue(owners.find(1)));
    }

    // What follows looks alike and is none.

    ServerResponse view(Owners owners) {
        return ServerResponse.ok().body(owners.view(owners.find(1)));
    }

    Mono<?> views(Owners owners) {
        return org.springframework.web.reactive.function.server.ServerResponse.ok()
                .body(owners.stream().map(owner -> new OwnerView(owner.street)), OwnerView.class);
    }

    ServerResponse minimised(Owners owners, Privet privet) {
        return ServerResponse.ok().body(privet.minimiser().copy(owners.find(1)));
    }

    @Waiver(rule = "endpoints", because = "A rule for requests puts HelpDesk in force", until = "2028-01-31")
    ServerResponse byARule(Owners owners) {
        return ServerResponse.ok().body(owners.find(1));
    }
}
