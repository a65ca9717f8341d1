/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Copies of collections of a host's own class. */
class DerivedContainersTest {

    private final Minimiser minimiser = CopyDomain.minimiser(CopyDomain.Person.class, CopyDomain.Home.class);

    static class People extends ArrayList<CopyDomain.Person> {
        private static final long serialVersionUID = 1L;
        String note = "as new";
    }

    static final class Neighbours extends People {
        private static final long serialVersionUID = 1L;

        private Neighbours() {}
    }

    static final class ByName extends HashMap<String, CopyDomain.Person> {
        private static final long serialVersionUID = 1L;
    }

    /** Puts something in by itself. */
    static final class Filled extends LinkedHashSet<String> {
        private static final long serialVersionUID = 1L;

        Filled() {
            super.add("first");
        }
    }

    /** Is particular about what is put in. */
    static final class Picky extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(Object element) {
            throw new IllegalStateException("only by way of offer");
        }

        Picky with(Object element) {
            super.add(element);
            return this;
        }
    }

    static final class Sized extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        Sized(int size) {
            super(size);
        }
    }

    static final class Sorted extends TreeSet<String> {
        private static final long serialVersionUID = 1L;

        Sorted() {}

        Sorted(Comparator<String> order) {
            super(order);
        }
    }

    /** Stands in a property of its own class. */
    static final class Street {
        Neighbours neighbours = new Neighbours();
        CopyDomain.Person owner = new CopyDomain.Person();
    }

    @Test
    void givenCollectionsOfAHostsClass_whenCopied_thenTheyAreOfThatClassAndWhatIsInThemIsMinimised() {
        People people = new Neighbours();
        people.add(new CopyDomain.Person());
        people.note = "told by a neighbour";
        ByName byName = new ByName();
        byName.put("one", new CopyDomain.Person());

        People copy = minimiser.copy(people);
        ByName copies = minimiser.copy(byName);

        assertThat(copy).isExactlyInstanceOf(Neighbours.class).hasSize(1);
        assertThat(copy.get(0)).isNotSameAs(people.get(0));
        assertThat(copy.get(0).name).isNull();
        assertThat(copy.note).isEqualTo("as new");
        assertThat(copies).isExactlyInstanceOf(ByName.class).containsOnlyKeys("one");
        assertThat(copies.values()).extracting(person -> person.name).containsOnlyNulls();
    }

    @Test
    void givenAPropertyOfThatClass_whenCopied_thenItIsNotLeftOut() {
        Street street = new Street();
        street.neighbours.add(new CopyDomain.Person());

        assertThat(minimiser.copy(street).neighbours).hasSize(1);
    }

    @Test
    void givenAClassThatCannotBeMadeAnewSafely_whenCopied_thenTheCopyIsOneOfTheJdk() {
        List<Object> anonymous = new ArrayList<>() {
            private static final long serialVersionUID = 1L;
        };
        Sized sized = new Sized(3);

        assertThat(copyOf(new Filled())).isExactlyInstanceOf(LinkedHashSet.class);
        assertThat(copyOf(new Picky().with("one")))
                .isExactlyInstanceOf(ArrayList.class)
                .isEqualTo(List.of("one"));
        assertThat(copyOf(sized)).isExactlyInstanceOf(ArrayList.class);
        assertThat(copyOf(anonymous)).isExactlyInstanceOf(ArrayList.class);
        assertThat(copyOf(new Sorted(Comparator.reverseOrder()))).isExactlyInstanceOf(TreeSet.class);
        assertThat(copyOf(new Sorted())).isExactlyInstanceOf(Sorted.class);
    }

    private Object copyOf(Object source) {
        return minimiser.copy(source);
    }
}
