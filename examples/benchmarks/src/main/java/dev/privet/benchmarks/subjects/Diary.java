/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons with ten tables of notes about them. */
final class Diary {

    static final int TABLES = 10;

    private Diary() {}

    static List<Class<?>> entities() {
        return List.of(
                Writer.class,
                Note0.class,
                Note1.class,
                Note2.class,
                Note3.class,
                Note4.class,
                Note5.class,
                Note6.class,
                Note7.class,
                Note8.class,
                Note9.class);
    }

    @Lawful(title = "Keep diaries", basis = LawfulBasis.CONTRACT)
    interface KeepingDiaries extends Purpose {}

    @Entity(name = "Writer")
    @DataSubject("writer")
    static class Writer {
        @Id
        @Nullable
        Long id;

        @PersonalData(category = PersonName.class, purposes = KeepingDiaries.class)
        @Nullable
        String name;

        @PersonalData(category = EmailAddress.class, purposes = KeepingDiaries.class)
        @Nullable
        String email;
    }

    @MappedSuperclass
    abstract static class Note {
        @Id
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "writer_id")
        @AboutSubject
        @Nullable
        Writer writer;

        @PersonalData(category = FreeText.class, purposes = KeepingDiaries.class)
        @Nullable
        String text;

        @Column(name = "written_at")
        @Nullable
        LocalDateTime writtenAt;

        @Nullable
        BigDecimal amount;

        @Nullable
        String state;
    }

    @Entity(name = "Note0")
    static class Note0 extends Note {}

    @Entity(name = "Note1")
    static class Note1 extends Note {}

    @Entity(name = "Note2")
    static class Note2 extends Note {}

    @Entity(name = "Note3")
    static class Note3 extends Note {}

    @Entity(name = "Note4")
    static class Note4 extends Note {}

    @Entity(name = "Note5")
    static class Note5 extends Note {}

    @Entity(name = "Note6")
    static class Note6 extends Note {}

    @Entity(name = "Note7")
    static class Note7 extends Note {}

    @Entity(name = "Note8")
    static class Note8 extends Note {}

    @Entity(name = "Note9")
    static class Note9 extends Note {}
}
