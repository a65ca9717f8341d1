/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.export.ArchiveManifest;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A process that exports one person whose text does not fit into its memory. */
final class LongTextRun {

    private LongTextRun() {}

    @Entity(name = "Novelist")
    @DataSubject("novelist")
    @NullUnmarked
    static class Novelist {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @Column(columnDefinition = "text")
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String novel;
    }

    /** Takes the address of the database and the folder of the archive, and prints where that is. */
    public static void main(String[] arguments) {
        try (EntityManagerFactory factory = Databases.factory(arguments[0], Map.of(), Novelist.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            ArchiveManifest manifest = Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .subjects(jpa::subjects)
                    .build()
                    .export(new SubjectRef("novelist", 1L), Path.of(arguments[1]));
            System.out.println("archive " + manifest.file());
        }
    }
}
