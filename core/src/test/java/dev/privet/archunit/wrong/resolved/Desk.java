/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.resolved;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a generic repository gives is known by its header alone. */
class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    interface Base<T, I> {
        T one(I id);

        <S extends T> S save(S what);

        T[] some();

        I idOf(T what);

        @SuppressWarnings("TypeParameterUnusedInFormals") // what hosts do
        <R> R ask(String what);
    }

    interface Middle<U> extends Base<U, Long> {}

    interface Guests extends Middle<Guest> {}

    interface Lists extends Base<List<Guest>, Long> {}

    interface Rooms extends Base<Room, Long> {}

    record Room(int number) {}

    void given(Guests guests) {
        LOG.info("Found {}", guests.one(1L));
    }

    void saved(Guests guests, Guest guest) {
        LOG.info("Saved {}", guests.save(guest));
    }

    void array(Guests guests) {
        LOG.info("Found {}", (Object[]) guests.some());
    }

    void list(Lists lists) {
        LOG.info("Found {}", lists.one(1L));
    }

    void thrown(Guests guests) {
        throw new IllegalStateException("No place for " + guests.one(1L));
    }

    // What follows looks alike and is none.

    void numbered(Guests guests, Guest guest) {
        LOG.info("Found {}", guests.idOf(guest));
    }

    void asked(Guests guests) {
        Object answer = guests.ask("how many");
        LOG.info("Asked {}", answer);
    }

    /** Its text says whether it has come, and not what. */
    void later(Guest guest) {
        CompletableFuture<Guest> future = new CompletableFuture<>();
        future.complete(guest);
        LOG.info("Asked {}", future);
    }

    void room(Rooms rooms) {
        LOG.info("Found {}", rooms.one(1L));
    }

    void roomSaved(Rooms rooms) {
        throw new IllegalStateException("No place in " + rooms.save(new Room(1)));
    }
}
