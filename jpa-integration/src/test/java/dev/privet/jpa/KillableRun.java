/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.subject.ErasureReport;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A process that erases every second person, some alone and some together, and exports the others, until somebody kills it or nobody is left to erase. */
final class KillableRun {

    static final SecretKey KEY =
            new SecretKeySpec("a key of the tests, and of no host".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    private static final int TOGETHER = 7;

    @Lawful(title = "Send letters", basis = LawfulBasis.CONTRACT)
    interface Sending extends Purpose {}

    @Entity(name = "Penfriend")
    @DataSubject("penfriend")
    static class Penfriend {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Sending.class)
        String name;

        @ElementCollection
        @PersonalData(category = PersonName.class, purposes = Sending.class)
        Set<String> nicknames = Set.of();
    }

    @Entity(name = "Letter")
    static class Letter {
        @Id
        long id;

        @ManyToOne(optional = false)
        @AboutSubject
        Penfriend writer;

        @PersonalData(category = FreeText.class, purposes = Sending.class)
        String text;
    }

    private KillableRun() {}

    static Privet privet(EntityManagerFactory factory) {
        PrivetJpa jpa = PrivetJpa.on(factory);
        return Privet.builder()
                .under(Regime.UK, "GB")
                .marked(jpa.markedTypes())
                .ledger(jpa.ledger())
                .pseudonymKey(KEY)
                .subjects(jpa::subjects)
                .erasure(erasure -> erasure.store(jpa::erasure))
                .build();
    }

    private static void eraseAll(Privet privet, List<SubjectRef> waiting) {
        ErasureReport report = privet.erasure().eraseAll(waiting, (penfriend, answer) -> {});
        if (!report.isComplete()) {
            throw new IllegalStateException(report.toString());
        }
        waiting.clear();
    }

    /** Takes the address of the database, the folder for archives, and the ids that are left. */
    public static void main(String[] arguments) {
        List<Long> ids = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            ids.add(Long.valueOf(arguments[i]));
        }
        Collections.shuffle(ids);
        try (EntityManagerFactory factory = Databases.factory(arguments[0], Map.of(), Penfriend.class, Letter.class)) {
            Privet privet = privet(factory);
            System.out.println("working");
            List<SubjectRef> waiting = new ArrayList<>();
            for (long id : ids) {
                SubjectRef penfriend = new SubjectRef("penfriend", id);
                if (id % 2 == 0) {
                    privet.export(penfriend, Path.of(arguments[1]));
                } else if (id % 3 == 0) {
                    privet.erasure().erase(penfriend);
                } else {
                    waiting.add(penfriend);
                }
                if (waiting.size() == TOGETHER) {
                    eraseAll(privet, waiting);
                }
            }
            eraseAll(privet, waiting);
        }
    }
}
