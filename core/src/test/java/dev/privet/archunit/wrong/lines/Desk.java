/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.lines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** The compiler writes what it tells. */
    record Line(long number, String mail) {}

    record Card(Guest guest, String room) {}

    record Drawer(Optional<Card> card) {}

    record Quiet(String mail) {
        @Override
        public String toString() {
            return "Quiet";
        }
    }

    record Half(String mail, String room) {
        @Override
        public String toString() {
            return "Half of " + room;
        }
    }

    record Hidden(String mail) {
        Hidden {
            mail = masked(mail);
        }

        private static String masked(String text) {
            return text.isEmpty() ? "" : "***";
        }
    }

    record Room(int number, Stream<Guest> guests) {}

    record Numbered(long id, List<String> rooms) {}

    /** Has no text of its own. */
    static class Box {
        private final Guest guest;

        Box(Guest guest) {
            this.guest = guest;
        }

        long id() {
            return guest.id;
        }
    }

    /** Has one that tells. */
    static class Label {
        private final Guest guest;

        Label(Guest guest) {
            this.guest = guest;
        }

        @Override
        public String toString() {
            return "Label of " + guest;
        }
    }

    void made(Guest guest) {
        LOG.info("{}", new Line(guest.id, guest.getEmail()));
    }

    void concatenated(Guest guest) {
        Line line = new Line(guest.id, guest.getEmail());
        LOG.info("A line: " + line);
    }

    void component(Guest guest) {
        LOG.info("{}", new Line(guest.id, guest.getEmail()).mail());
    }

    void listed(List<Guest> guests) {
        LOG.info(
                "{}",
                guests.stream()
                        .map(guest -> new Line(guest.id, guest.getEmail()))
                        .toList());
    }

    void boxed(Guest guest) {
        LOG.info("{}", Map.of("line", Optional.of(new Line(1, guest.getEmail()))));
    }

    void byReference(List<Guest> guests) {
        guests.stream().map(Guest::getEmail).map(mail -> new Line(2, mail)).forEach(line -> LOG.info("{}", line));
    }

    void ofTheClass(Guest guest) {
        LOG.info("{}", line(guest));
    }

    void handed(Guest guest) {
        note(new Line(3, guest.getEmail()));
    }

    void whole(Guest guest) {
        LOG.info("{}", new Card(guest, "12"));
    }

    void byType(Card card) {
        LOG.info("{}", card);
    }

    void byTypeInside(List<Drawer> drawers) {
        LOG.info("{}", drawers);
    }

    void byTextOfAClass(Label label) {
        LOG.info("{}", label);
    }

    void half(Guest guest) {
        LOG.info("{}", new Half("", guest.getEmail()));
    }

    void failed(Guest guest) {
        throw new IllegalStateException("No room for " + new Line(4, guest.getEmail()));
    }

    // What follows looks alike and is none.

    void otherComponent(Guest guest) {
        Line line = new Line(guest.id, guest.getEmail());
        LOG.info("{} {}", line.number(), new Half(guest.getEmail(), "12").room());
    }

    void quiet(Guest guest) {
        LOG.info("{} {}", new Quiet(guest.getEmail()), new Half(guest.getEmail(), "12"));
    }

    void hidden(Guest guest) {
        LOG.info("{}", new Hidden(guest.getEmail()));
    }

    void withoutText(Guest guest, Box box) {
        LOG.info("{} {} {}", box, new Box(guest), box.id());
    }

    void stream(Room room) {
        LOG.info("{}", room);
    }

    void ids(Guest guest) {
        LOG.info("{} {}", new Numbered(guest.id, List.of("12")), new Card(guest, "12").room());
    }

    void kept(Guest guest) {
        throw new Overbooked(new Line(5, guest.getEmail()));
    }

    private static Line line(Guest guest) {
        return new Line(6, guest.getEmail());
    }

    private static void note(Line line) {
        LOG.info("{}", line);
    }

    static class Overbooked extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Line line;

        Overbooked(Line line) {
            super("No room for line " + line.number());
            this.line = line;
        }
    }
}
