/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Collections of every shape, read from the tables in which they lie. */
class MappedCollectionsTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenCollectionsOfValues_whenRead_thenEachElementIsThere(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Root.class, Owner.class, Note.class, Line.class, Where.class)) {
            Owner other = new Owner(2);
            Owner owner = new Owner(1);
            owner.nicknames = Set.of("ada", "lady");
            owner.steps = List.of("first", "second", "third");
            owner.levels = Set.of(Level.HIGH);
            owner.lines = Set.of(new Line("a", new Where("London"), other));
            owner.settings = Map.of("colour", "red");
            owner.byLevel = Map.of(Level.LOW, new Line("b", new Where("Paris"), other));
            rows.store(other, owner);

            assertThat(rows.elements(Owner.class, "nicknames", 1))
                    .extracting(element -> element.get(""))
                    .containsExactlyInAnyOrder("ada", "lady");
            assertThat(rows.elements(Owner.class, "nicknames", 2)).isEmpty();
            assertThat(rows.elements(Owner.class, "steps", 1))
                    .extracting(element -> element.get(""))
                    .containsExactly("first", "second", "third");
            assertThat(rows.elements(Owner.class, "levels", 1)).containsExactly(Map.of("", Level.HIGH));
            assertThat(rows.elements(Owner.class, "lines", 1))
                    .containsExactly(Map.of("text", "a", "where.city", "London", "told.id", 2));
            assertThat(rows.elements(Owner.class, "settings", 1)).containsExactly(Map.of("", "red", "key", "colour"));
            assertThat(rows.elements(Owner.class, "byLevel", 1))
                    .containsExactly(Map.of("text", "b", "where.city", "Paris", "told.id", 2, "key", Level.LOW));
            assertThat(rows.entity(Owner.class).collections().values())
                    .filteredOn(collection -> collection.kind() == MappedCollection.Kind.ELEMENTS)
                    .extracting(MappedCollection::path)
                    .containsExactlyInAnyOrder("nicknames", "steps", "levels", "lines", "settings", "byLevel");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenCollectionsOfRows_whenRead_thenTheRowsThatAreHeldAreFound(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Root.class, Owner.class, Note.class, Line.class, Where.class)) {
            Owner other = new Owner(2);
            Owner owner = new Owner(1);
            List<Note> notes = IntStream.range(10, 17).mapToObj(Note::new).toList();
            notes.get(0).writer = owner;
            notes.get(1).writer = other;
            notes.get(6).filer = owner;
            owner.read = Set.of(notes.get(1));
            owner.shared = List.of(notes.get(2), notes.get(0));
            owner.kept = Set.of(notes.get(3));
            owner.tied = Set.of(notes.get(4));
            owner.labelled = Map.of("label", notes.get(5));
            rows.store(Stream.concat(Stream.of(other, owner), notes.stream()).toArray());

            assertThat(rows.held(Owner.class, "written", 1)).containsExactly(List.of(10));
            assertThat(rows.held(Owner.class, "byId", 1)).containsExactly(List.of(10));
            assertThat(rows.held(Owner.class, "read", 1)).containsExactly(List.of(11));
            assertThat(rows.held(Note.class, "readers", 11)).containsExactly(List.of(1));
            assertThat(rows.held(Note.class, "readers", 10)).isEmpty();
            assertThat(rows.held(Owner.class, "shared", 1)).containsExactly(List.of(10), List.of(12));
            assertThat(rows.held(Owner.class, "kept", 1)).containsExactly(List.of(13));
            assertThat(rows.held(Owner.class, "tied", 1)).containsExactly(List.of(14));
            assertThat(rows.held(Owner.class, "labelled", 1)).containsExactly(List.of(15));
            assertThat(rows.held(Owner.class, "filed", 1)).containsExactly(List.of(16));
            assertThat(rows.elements(Owner.class, "labelled", 1)).containsExactly(Map.of("key", "label"));
            assertThat(rows.collection(Owner.class, "shared").order())
                    .hasValueSatisfying(order -> assertThat(order).isEqualToIgnoringCase("place"));
            assertThat(kinds(rows))
                    .containsEntry("written", MappedCollection.Kind.FOREIGN_KEY)
                    .containsEntry("byId", MappedCollection.Kind.FOREIGN_KEY)
                    .containsEntry("read", MappedCollection.Kind.JOIN_TABLE)
                    .containsEntry("shared", MappedCollection.Kind.JOIN_TABLE)
                    .containsEntry("kept", MappedCollection.Kind.JOIN_TABLE)
                    .containsEntry("tied", MappedCollection.Kind.FOREIGN_KEY)
                    .containsEntry("labelled", MappedCollection.Kind.JOIN_TABLE)
                    .containsEntry("filed", MappedCollection.Kind.JOIN_TABLE);
        }
    }

    private static Map<String, MappedCollection.Kind> kinds(MappedRows rows) {
        return rows.entity(Owner.class).collections().values().stream()
                .collect(Collectors.toMap(MappedCollection::path, MappedCollection::kind));
    }

    enum Level {
        LOW,
        HIGH
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @NullUnmarked
    static class Root {

        @Id
        Integer id;

        @ElementCollection
        Set<String> nicknames;
    }

    @Entity
    @NullUnmarked
    static class Owner extends Root {

        @ElementCollection
        @OrderColumn(name = "at_place")
        @CollectionTable(name = "\"steps\"", joinColumns = @JoinColumn(name = "owner"))
        List<String> steps;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        @Column(name = "level_name")
        Set<Level> levels;

        @ElementCollection
        Set<Line> lines;

        @ElementCollection
        @MapKeyColumn(name = "setting")
        @Column(name = "chosen")
        Map<String, String> settings;

        @ElementCollection
        @MapKeyColumn(name = "at_level")
        @MapKeyEnumerated(EnumType.STRING)
        Map<Level, Line> byLevel;

        @OneToMany(mappedBy = "writer")
        Set<Note> written;

        @OneToMany(mappedBy = "writer")
        @MapKey(name = "id")
        Map<Integer, Note> byId;

        @ManyToMany
        Set<Note> read;

        @ManyToMany
        @JoinTable(name = "shared_notes")
        @OrderColumn(name = "place")
        List<Note> shared;

        @OneToMany
        @JoinTable(name = "kept_notes")
        Set<Note> kept;

        @OneToMany
        @JoinColumn(name = "tied_to")
        Set<Note> tied;

        @ManyToMany
        @JoinTable(name = "labelled_notes")
        @MapKeyColumn(name = "label_text")
        Map<String, Note> labelled;

        @OneToMany(mappedBy = "filer")
        Set<Note> filed;

        Owner() {}

        Owner(int id) {
            this.id = id;
        }
    }

    @Entity
    @NullUnmarked
    static class Note {

        @Id
        Integer id;

        @ManyToOne
        Owner writer;

        @ManyToOne
        @JoinTable(name = "note_filer")
        Owner filer;

        @ManyToMany(mappedBy = "read")
        Set<Owner> readers;

        Note() {}

        Note(int id) {
            this.id = id;
        }
    }

    @Embeddable
    @NullUnmarked
    static class Line {

        String text;

        @Embedded
        Where where;

        @ManyToOne
        Owner told;

        Line() {}

        Line(String text, Where where, @Nullable Owner told) {
            this.text = text;
            this.where = where;
            this.told = told;
        }
    }

    @Embeddable
    @NullUnmarked
    static class Where {

        String city;

        Where() {}

        Where(String city) {
            this.city = city;
        }
    }
}
