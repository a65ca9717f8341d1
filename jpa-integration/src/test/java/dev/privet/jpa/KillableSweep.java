/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.HoldFixtures;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionSchedule;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.SweepOrder;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A process that sweeps in small batches, until somebody kills it or nothing is due any more. */
final class KillableSweep {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** Of the senders, the one that a hold keeps, and of the parcels. */
    static final long HELD_SENDER = 4;

    static final long HELD_PARCEL = 8;

    @Lawful(title = "Send parcels", basis = LawfulBasis.CONTRACT)
    interface Sending extends Purpose {}

    @Entity(name = "Sender")
    @DataSubject("sender")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Sender {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Sending.class)
        String name;

        @Column(nullable = false, unique = true)
        @PersonalData(category = EmailAddress.class, purposes = Sending.class)
        String email;

        LocalDate leftOn;

        @Version
        int version;
    }

    @Entity(name = "Parcel")
    @RetainFor(period = "P1Y", from = "sentOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Parcel {
        @Id
        long id;

        @ManyToOne(optional = false)
        @AboutSubject
        Sender sender;

        @ElementCollection
        Set<String> labels;

        LocalDate sentOn;
    }

    @Entity(name = "Complaint")
    @RetainFor(period = "P1Y", from = "sentOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Complaint {
        @Id
        long id;

        @ManyToOne
        @AboutSubject
        Sender sender;

        @PersonalData(category = FreeText.class, purposes = Sending.class)
        String text;

        LocalDate sentOn;
    }

    private KillableSweep() {}

    static HoldStore holds() {
        HoldStore holds = new InMemoryHoldStore();
        hold(holds, new HoldScope.OfSubject("sender", Long.toString(HELD_SENDER)));
        hold(holds, new HoldScope.OfRecord("Parcel", Long.toString(HELD_PARCEL)));
        return holds;
    }

    private static void hold(HoldStore holds, HoldScope scope) {
        HoldFixtures.place(holds, new LegalHold(UUID.randomUUID(), scope, "a claim", "a test", Instant.EPOCH, TODAY));
    }

    private static long sweep(RetentionStore store, CutOff cutOff, HoldStore holds) {
        SweepOrder order = new SweepOrder(
                7,
                holds,
                (type, rows) -> {},
                new SubjectPseudonyms(KillableRun.KEY),
                rows -> LedgerEntry.of(
                        Instant.now(), LedgerEvent.DISPOSED, cutOff.type().name(), "retention", rows, ""));
        RetentionPass pass = store.begin(cutOff);
        long rows = 0;
        DisposedBatch batch;
        do {
            batch = pass.next(order);
            rows += batch.rows();
        } while (!batch.isLast());
        return rows;
    }

    /** Takes the address of the database. */
    public static void main(String[] arguments) {
        try (EntityManagerFactory factory =
                Databases.factory(arguments[0], Map.of(), Sender.class, Parcel.class, Complaint.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            DataMap dataMap = DataMap.read(jpa.markedTypes(), Set.of(Regime.UK), TODAY);
            RetentionStore store = jpa.retention(dataMap);
            HoldStore holds = holds();
            System.out.println("working");
            for (CutOff cutOff : RetentionSchedule.of(dataMap, ZoneOffset.UTC).on(TODAY)) {
                // The other process may hold rows that a pass comes over, and be killed before they are gone.
                boolean again = true;
                while (again) {
                    again = sweep(store, cutOff, holds) > 0;
                }
            }
        }
    }
}
