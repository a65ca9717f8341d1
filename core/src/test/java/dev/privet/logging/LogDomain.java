/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.Treatments;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is logged in the tests: the customer of the sample, and classes that make it hard. */
final class LogDomain {

    static final String PHONE = "+44 7700 900123";

    /** The last day on which the customer of the sample is kept. */
    static final Instant WITHIN_PERIODS = Instant.parse("2026-01-31T12:00:00Z");

    private LogDomain() {}

    /** Prints all of itself, like a class with a generated method. */
    @DataSubject("chatty")
    static final class Chatty {
        long id = 3;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name = Canary.NAME;

        @NotPersonalData(because = "One of three words.")
        String status = "open";

        List<Long> orders = List.of(1L, 2L, 3L);

        @Nullable
        Chatty friend;

        @Override
        public String toString() {
            return "Chatty " + name;
        }
    }

    /** Keeps a secret that it does not print, and says nothing of it to the data map. */
    @DataSubject("reticent")
    static final class Reticent {
        long id = 6;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name = Canary.NAME;

        String password = Canary.MARK;
        Discreet login = new Discreet();
        Optional<String> answer = Optional.of(Canary.MARK);
        List<String> hints = List.of(Canary.MARK);

        @Override
        public String toString() {
            return "Reticent " + id;
        }
    }

    /** Is no record, holds a marked object, and keeps a secret that it does not print. */
    static final class Session {
        Chatty user = new Chatty();
        String token = Canary.MARK;
        int uses = 2;

        @Override
        public String toString() {
            return "Session of " + user;
        }
    }

    /** Is marked and was not given to the data map. */
    static final class Stranger {
        long id = 4;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name = Canary.NAME;

        @Override
        public String toString() {
            return "Stranger " + name;
        }
    }

    /** Is marked on a getter that no field goes with. */
    @DataSubject("renamed")
    static final class Renamed {
        String hidden = Canary.NAME;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String getName() {
            return hidden;
        }

        @Override
        public String toString() {
            return hidden;
        }
    }

    /** Is not marked, and prints what it holds. */
    record Order(long number, Chatty customer) {}

    /** Is past its period, and prints all of itself. */
    @DataSubject("closed")
    @RetainFor(period = "P1Y", from = "closedOn", then = Disposal.DELETE)
    static final class Closed {
        long id = 5;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name = Canary.NAME;

        LocalDate closedOn = LocalDate.of(2001, 1, 1);

        @Override
        public String toString() {
            return "Closed " + name;
        }
    }

    /** Is not marked, and prints what it holds, however many. */
    record Batch(List<Integer> numbers, Chatty customer) {}

    /** Is not marked, and prints what it holds, however deep. */
    record Wrapped(Object held) {

        static Wrapped times(int depth, Object held) {
            return new Wrapped(depth == 1 ? held : times(depth - 1, held));
        }
    }

    /** Is not marked, and does not print all that it holds. */
    static final class Discreet {
        String password = Canary.MARK;

        @Override
        public String toString() {
            return "Discreet(***)";
        }
    }

    /** Holds what happened in a field of the JDK, which prints it. */
    static final class Happened extends EventObject {
        private static final long serialVersionUID = 1L;

        Happened(Object source) {
            super(source);
        }
    }

    /** Is not marked, and prints itself. */
    record Note(String text) {}

    /** Cannot be printed. */
    static final class Broken {
        @Override
        public String toString() {
            throw new IllegalStateException(Canary.NAME);
        }
    }

    static PrivacyGate gate(InMemoryLedger ledger, GateMode mode) {
        DataMap map =
                Sample.map(Customer.class, Ticket.class, Chatty.class, Renamed.class, Closed.class, Reticent.class);
        return PrivacyGate.builder(map, ledger, Clock.fixed(WITHIN_PERIODS, ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .mode(mode)
                .build();
    }

    static Minimiser minimiser(PrivacyGate gate) {
        return new Minimiser(gate, Treatments.standard());
    }

    static void asSupport(PrivacyGate gate, Runnable work) {
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            scope.use();
            work.run();
        }
    }

    static Chatty ring() {
        Chatty one = new Chatty();
        one.friend = new Chatty();
        one.friend.friend = one;
        return one;
    }

    /** One that is its own cause, round a corner. */
    static Exception cyclic() {
        Exception inner = new IllegalStateException("inner " + Canary.EMAIL);
        Exception outer = new IllegalArgumentException("outer " + PHONE, inner);
        inner.initCause(outer);
        return outer;
    }

    static List<Object> manyNested(int depth) {
        List<Object> list = new ArrayList<>();
        list.add(new Chatty());
        for (int i = 0; i < depth; i++) {
            List<Object> outer = new ArrayList<>();
            outer.add(list);
            list = outer;
        }
        return list;
    }
}
