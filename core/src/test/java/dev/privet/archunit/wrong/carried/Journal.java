/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.carried;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class Journal {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Logger JUL = Logger.getLogger("journal");
    private static final org.apache.logging.log4j.Logger LOG4J = LogManager.getLogger();

    void onLinesOfTheirOwn(Guest guest) {
        LOG.info(
                "Room {} is for {}, who asked for a view of the lake, breakfast at eight and a bed for the night watchman",
                guest.room,
                guest.getEmail());
    }

    void carried(Guest guest) {
        String address = guest.getEmail();
        String shown = address.trim();
        LOG.info("Room for {}", shown);
    }

    void carriedOnOneWay(Guest guest, boolean full) {
        String who = "somebody";
        if (full) {
            who = guest.getEmail();
        }
        LOG.info("Room for {}", who);
    }

    void manyArguments(Guest guest) {
        LOG.info("{} {} {} {}", guest.id, guest.room, guest.getYearOfBirth(), "now");
    }

    void fluent(Guest guest) {
        LOG.atInfo().addArgument(guest.room).addArgument(guest.getEmail()).log("Room {} for {}");
    }

    void later(Guest guest) {
        JUL.info(() -> "Room for " + guest.getEmail());
    }

    void laterAndLog4j(Guest guest) {
        LOG4J.debug("Room for {}", guest::getEmail);
    }

    void julian(Guest guest) {
        JUL.log(Level.INFO, "Room for {0}", guest.getEmail());
    }

    void parameter(Guest guest) {
        LOG.info("Room for {}", guest);
    }

    void built(Guest guest) {
        StringBuilder text = new StringBuilder("Room for ");
        text.append(guest.getEmail());
        LOG.info(text.toString());
    }

    void collected(List<Guest> guests) {
        List<String> addresses = new ArrayList<>();
        for (Guest guest : guests) {
            addresses.add(guest.getEmail());
        }
        LOG.info("Rooms for {}", addresses);
    }

    void all(List<Guest> guests) {
        LOG.info("Rooms for {}", guests);
    }

    void first(List<Guest> guests) {
        LOG.info("Room for {}", guests.get(0));
    }

    void inherited(Guests repository) {
        LOG.info("Rooms for {}", repository.findAll());
    }

    void inheritedAndAsked(Guests repository) {
        LOG.info("Rooms for {}", repository.findById(3L).orElseThrow());
    }

    void joined(List<Guest> guests) {
        LOG.info("Rooms for {}", guests.stream().map(Guest::getEmail).collect(Collectors.joining(",")));
    }

    void known() {
        LOG.info("Rooms for {}", search(3));
    }

    void optional(Optional<Guest> guest) {
        LOG.info("Room for {}", guest.map(Guest::getEmail).orElse("nobody"));
    }

    void within(Guest guest) {
        LOG.info("Room for somebody from {}", guest.getAddress().getCity());
    }

    void context(Guest guest) {
        MDC.put("guest", guest.getEmail());
    }

    void ownMethod(Guest guest) {
        LOG.info("Room for {}", quoted(guest.getEmail()));
    }

    void printed(Guest guest) {
        System.err.printf("Room for %s%n", guest.getEmail());
    }

    void failed(Guest guest) {
        String message = "No room for " + guest.getEmail();
        throw new IllegalStateException(message);
    }

    // What follows looks alike and is none.

    @SuppressWarnings("ReferenceEquality") // That is what somebody may write.
    void compared(Guest guest, Guest other) {
        LOG.info("The same: {}", guest.getEmail() == other.getEmail());
    }

    void counted(Guest guest) {
        LOG.info("{} letters, {}", guest.getEmail().length(), guest.getEmail().isEmpty() ? "none" : "some");
    }

    void decided(Guest guest) {
        LOG.info("Of age: {}", guest.getYearOfBirth() < 2009 ? "yes" : "no");
    }

    void keyed(Guest guest, Map<String, Long> rooms) {
        LOG.info("Room {}", rooms.get(guest.getEmail()));
    }

    void byId(Guest guest) {
        LOG.info("Room {} at {} for {}", guest.room, guest.getAddress().getId(), guest.id);
    }

    void classOf(Guest guest) {
        LOG.info("Room for a {}", guest.getClass());
    }

    void sentOnTheNextLine(Guest guest) {
        LOG.info(
                "Room {} is taken, and so are all the other ones with a view of the lake, breakfast at eight and a bed",
                guest.room);
        send(guest.getEmail());
    }

    void overwritten(Guest guest) {
        String text = guest.getEmail();
        send(text);
        text = guest.room;
        LOG.info("Room {}", text);
    }

    void disguised(Guest guest) {
        String hidden = masked(guest.getEmail());
        LOG.info("Room for {}", hidden);
    }

    void sized(List<Guest> guests, Map<Guest, String> rooms, Class<Guest> type) {
        LOG.info("{} rooms, {} of {}", guests.size(), rooms.get(guests.get(0)), type);
    }

    void rooms(List<Guest> guests) {
        LOG.info("Rooms {}", guests.stream().map(guest -> guest.room).toList());
    }

    void optionalId(Optional<Guest> guest) {
        LOG.info("Room for {}", guest.map(found -> found.id).orElse(0L));
    }

    void toAFile(java.io.PrintStream letter, Guest guest) {
        letter.println("Dear " + guest.getEmail());
    }

    void refused(Guest guest) {
        if (guest.getEmail().isEmpty()) {
            throw new IllegalStateException("No address of guest " + guest.id);
        }
    }

    void kept(Guest guest) {
        throw new Overbooked(guest);
    }

    private List<Guest> search(int beds) {
        return beds > 0 ? List.of(new Guest()) : List.of();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String masked(String text) {
        return text.isEmpty() ? "" : "***";
    }

    private void send(String address) {
        LOG.trace("A letter of {} letters", address.length());
    }

    static class Overbooked extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Guest guest;

        Overbooked(Guest guest) {
            super("No room for guest " + guest.id);
            this.guest = guest;
        }
    }

    /** What there is of repositories stands in an interface of somebody else. */
    interface Repository<T, I> {

        List<T> findAll();

        Optional<T> findById(I id);

        long count();
    }

    interface Guests extends Repository<Guest, Long> {}

    void counted(Guests repository) {
        LOG.info("Rooms for {}", repository.count());
    }
}
