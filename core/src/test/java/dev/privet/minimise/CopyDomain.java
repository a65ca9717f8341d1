/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Marked classes of every shape. The desk sees names, masked addresses and coarser dates; the newsletter sees everything else. */
@NullUnmarked // Rows as a framework fills them.
final class CopyDomain {

    private CopyDomain() {}

    static Minimiser minimiser(Class<?>... marked) {
        return minimiser(Treatments.standard(), marked);
    }

    static Minimiser minimiser(Treatments treatments, Class<?>... marked) {
        PrivacyGate gate = PrivacyGate.builder(
                        DataMap.read(List.of(marked), Set.of(Regime.EU), Sample.DAY),
                        new InMemoryLedger(),
                        Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.EU, "IE"))
                .build();
        return new Minimiser(gate, treatments);
    }

    /** A person as a row. */
    @DataSubject("person")
    static class Person {
        long id = 7;

        @PersonalData(
                category = PersonName.class,
                purposes = {SupportDesk.class, Newsletter.class})
        String name = Canary.NAME;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        String email = Canary.EMAIL;

        @PersonalData(category = DateOfBirth.class, purposes = Newsletter.class, generalisedFor = SupportDesk.class)
        LocalDate born = LocalDate.of(1990, 2, 3);

        @PersonalData(category = Age.class, purposes = Newsletter.class)
        int age = 36;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        List<String> others = new ArrayList<>(List.of(Canary.EMAIL));

        Home home = new Home();
        List<Person> friends = new ArrayList<>();
        boolean active = true;
        double score = 1.5;

        @SuppressWarnings("JavaUtilDate") // Old classes are copied too.
        Date seen = new Date(0);

        byte[] picture = {1, 2};
        Map<String, Home> homes = new TreeMap<>(Map.of("summer", new Home()));
        Optional<Home> hiding = Optional.of(new Home());
        Home[] former = {new Home(), null};
        Object anything = new Home();
        transient String cached = "computed";
    }

    /** More than is known of a person. */
    static class Member extends Person {
        @PersonalData(category = FreeText.class, purposes = Newsletter.class)
        String note = Canary.MARK;

        int number = 12;
    }

    /** Part of a person. */
    @DataSubject("home")
    static class Home {
        @PersonalData(category = PostalAddress.class, purposes = Newsletter.class)
        String street = "Street " + Canary.MARK;

        String country = "GB";
    }

    /** As immutable as a record can be. */
    @DataSubject("caller")
    record Caller(
            int id,

            @PersonalData(
                    category = PersonName.class,
                    purposes = {SupportDesk.class, Newsletter.class})
            String name,

            @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
            String email,

            @PersonalData(category = Age.class, purposes = Newsletter.class)
            int age,

            List<Home> homes,
            Caller next) {}

    /** Refuses what is missing. */
    @DataSubject("strict")
    record Strict(
            @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
            String email) {

        Strict {
            if (email == null) {
                throw new IllegalArgumentException("no " + Canary.MARK);
            }
        }
    }

    /** Not marked itself, and says what is in a part. */
    static class Place {
        String street = "Street " + Canary.MARK;
        String town = "Town";
    }

    /** Holds parts of which it says something itself. */
    @DataSubject("holder")
    @PersonalData(
            category = PostalAddress.class,
            purposes = Newsletter.class,
            members = {"place.street"})
    static class Holder {
        Place place = new Place();
        Place open = place;
    }

    /** Tells what it does not keep under that name. */
    @DataSubject("teller")
    static class Teller {
        private String mail = Canary.EMAIL;

        @NotPersonalData(because = "a number")
        private int open = 1;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        String getAddress() {
            return mail;
        }

        int getOpen() {
            return open;
        }

        String mail() {
            return mail;
        }
    }

    /** Holds what nobody can copy. */
    static class Odd {
        Stream<String> stream = Stream.of(Canary.MARK);
        Runnable lambda = () -> {};
        Thread thread = Thread.currentThread();
        NoDefault none = new NoDefault(1, Stream.of(2));
        NoDefault plain = new NoDefault(1, "two");
        Map<String, Object> map = new HashMap<>(Map.of("stream", Stream.of(1), "text", "shown"));
        int kept = 3;
    }

    /** Cannot be made. */
    static final class NoDefault {
        final List<Object> both;

        NoDefault(Object one, Object other) {
            both = List.of(one, other);
        }
    }

    /** Points on, and back. */
    @DataSubject("node")
    static class Node {
        @PersonalData(category = FreeText.class, purposes = Newsletter.class)
        String text = Canary.MARK;

        Object next;
        Set<Object> set;
    }

    /** Points on from a record. */
    record Link(Object next) {}
}
