/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as loaded where EclipseLink holds the rows, with Hibernate on the class path as well. */
class EclipseLinkLoadStateTest {

    private final PersistenceLoadState states = new PersistenceLoadState();

    @ParameterizedTest
    @EnumSource(value = Stack.class, mode = EnumSource.Mode.MATCH_ANY, names = ".*_H2")
    void givenALazyCollection_whenAsked_thenItIsNotLoadedUntilItIsRead(Stack stack) throws SQLException {
        try (EntityManagerFactory factory = stack.create(stack.url(), Listed.class)) {
            factory.runInTransaction(manager -> {
                Listed listed = new Listed();
                listed.id = 1;
                listed.words = List.of("one");
                manager.persist(listed);
            });
            factory.getCache().evictAll();

            factory.runInTransaction(manager -> {
                Listed listed = manager.find(Listed.class, 1);
                assertThat(states.isLoaded(listed)).isTrue();
                assertThat(states.isLoaded(listed.words)).isFalse();
                assertThat(states.isLoaded(listed.words)).isFalse();
                assertThat(listed.words).hasSize(1);
                assertThat(states.isLoaded(listed.words)).isTrue();
                assertThat(states.behind(listed)).isSameAs(listed);
            });
        }
    }

    @Test
    void givenAPropertyThatIsWoven_whenAsked_thenItsHolderTells() {
        Below woven = new Below();

        assertThat(states.isLoaded(woven, "friend")).isTrue();
        woven._persistence_friend_vh = new Unread();
        assertThat(states.isLoaded(woven, "friend")).isFalse();
        assertThat(states.isLoaded(woven, "other")).isTrue();
        woven._persistence_friend_vh = new ValueHolder<Object>("read");
        assertThat(states.isLoaded(woven, "friend")).isTrue();
    }

    /** A class as EclipseLink's weaver leaves it. */
    static class Woven implements PersistenceWeavedLazy {

        ValueHolderInterface<?> _persistence_friend_vh = new ValueHolder<Object>();
    }

    static class Below extends Woven {}

    private static final class Unread extends ValueHolder<Object> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isInstantiated() {
            return false;
        }
    }

    @Entity
    @NullUnmarked
    static class Listed {

        @Id
        Integer id;

        @ElementCollection
        List<String> words;
    }
}
