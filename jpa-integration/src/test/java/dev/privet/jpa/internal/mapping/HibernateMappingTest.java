/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.jpa.Stack;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Hibernate alone has: rows that it hides, values that it computes, and former versions that Envers keeps. */
class HibernateMappingTest {

    @ParameterizedTest
    @EnumSource(value = Stack.class, mode = EnumSource.Mode.MATCH_ANY, names = "HIBERNATE_.*")
    void givenRowsThatHibernateHides_whenReadFromTheTables_thenTheyAreSeen(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Deleted.class, Restricted.class)) {
            rows.store(new Deleted(1), new Deleted(2), new Restricted(1, true), new Restricted(2, false));
            rows.inTransaction(manager -> manager.remove(manager.find(Deleted.class, 1)));
            rows.inTransaction(manager -> {
                assertThat(manager.find(Deleted.class, 1)).isNull();
                assertThat(manager.find(Restricted.class, 1)).isNull();
            });

            assertThat(rows.rows(Deleted.class)).containsExactly(Map.of("id", 1), Map.of("id", 2));
            assertThat(rows.rows(Restricted.class))
                    .containsExactly(Map.of("id", 1, "hidden", true), Map.of("id", 2, "hidden", false));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stack.class, mode = EnumSource.Mode.MATCH_ANY, names = "HIBERNATE_.*")
    void givenFormerVersionsByEnvers_whenAsked_thenTheirTablesAreToldWithTheEntity(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Kept.class, KeptMore.class)) {
            KeptMore more = new KeptMore();
            more.id = 1;
            more.name = "first";
            more.extra = "more";
            more.words = Set.of("one");
            more.friends = Set.of(more);
            rows.store(more);
            rows.inTransaction(manager -> manager.find(KeptMore.class, 1).name = "second");

            MappedEntity kept = rows.entity(KeptMore.class);

            assertThat(kept.history())
                    .extracting(
                            table -> bare(table.name()),
                            table -> bare(table.keys().get(0)))
                    .containsExactlyInAnyOrder(
                            tuple("keptmore_aud", "kept_id"),
                            tuple("kept_aud", "id"),
                            tuple("keptmore_words_aud", "keptmore_kept_id"),
                            tuple("keptmore_keptmore_aud", "keptmore_kept_id"));
            for (MappedTable table : kept.history()) {
                assertThat(rows.sql("select count(*) from " + table.name() + " where "
                                + table.keys().get(0) + " = 1"))
                        .doesNotContain(0L);
            }
            assertThat(rows.mapping.entities())
                    .extracting(MappedEntity::name)
                    .contains("Kept", "KeptMore")
                    .noneMatch(name -> name.endsWith("_AUD"));
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("hibernatemappingtest\\$", "");
    }

    @Entity
    @SoftDelete
    @NullUnmarked
    static class Deleted {

        @Id
        Integer id;

        @Formula("1 + 1")
        Integer computed;

        Deleted() {}

        Deleted(int id) {
            this.id = id;
        }
    }

    @Entity
    @SQLRestriction("hidden = false")
    @NullUnmarked
    static class Restricted {

        @Id
        Integer id;

        boolean hidden;

        Restricted() {}

        Restricted(int id, boolean hidden) {
            this.id = id;
            this.hidden = hidden;
        }
    }

    @Entity(name = "Kept")
    @Audited
    @Inheritance(strategy = InheritanceType.JOINED)
    @NullUnmarked
    static class Kept {

        @Id
        Integer id;

        String name;
    }

    @Entity(name = "KeptMore")
    @Audited
    @PrimaryKeyJoinColumn(name = "kept_id")
    @NullUnmarked
    static class KeptMore extends Kept {

        String extra;

        @ElementCollection
        Set<String> words;

        @ManyToMany
        Set<KeptMore> friends;
    }
}
