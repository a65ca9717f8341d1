/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.reactive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    void subscribed(Mono<Guest> guest) {
        guest.map(Guest::getEmail).subscribe(email -> LOG.info("{}", email));
    }

    Flux<String> lookedAt(Flux<Guest> guests) {
        return guests.map(Guest::getEmail).doOnNext(LOG::info);
    }

    Mono<Void> flattened(Flux<Guest> guests) {
        return guests.concatMap(guest -> Mono.just(guest.getEmail()))
                .doOnNext(email -> LOG.info("{}", email))
                .then();
    }

    void waited(Mono<Guest> guest) {
        LOG.info("{}", guest.map(Guest::getEmail).block());
    }

    // What follows looks alike and is none.

    void counted(Flux<Guest> guests) {
        guests.map(Guest::getEmail).count().subscribe(count -> LOG.info("{} guests", count));
    }

    void ids(Flux<Guest> guests) {
        guests.filter(guest -> !guest.getEmail().isEmpty())
                .map(guest -> guest.id)
                .subscribe(id -> LOG.info("Guest {}", id));
    }

    void after(Mono<Guest> guest) {
        guest.map(Guest::getEmail).thenReturn("done").subscribe(LOG::info);
    }
}
