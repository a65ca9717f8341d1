/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.PersonalData;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.PersonName;
import java.lang.ref.SoftReference;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a value holds a marked object, wherever it lies. */
class MarkedContentTest {

    private final MarkedContent content = new MarkedContent(Privet.builder()
            .marked(Customer.class, Ticket.class)
            .ledger(new InMemoryLedger())
            .build()
            .minimiser());

    private record Pair(Object left, @Nullable Object right) {}

    private static class Parent {
        @SuppressWarnings("unused")
        private final Object held;

        Parent(Object held) {
            this.held = held;
        }
    }

    private static final class Child extends Parent {
        Child(Object held) {
            super(held);
        }
    }

    private static final class OwnList extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
    }

    private static final class Node {
        @SuppressWarnings("unused")
        private @Nullable Object next;
    }

    private static final class Stranger {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        @SuppressWarnings("unused")
        private final String name = "Ada Example";
    }

    private static List<Object> holders() {
        Customer customer = new Customer();
        OwnList own = new OwnList();
        own.add(customer);
        Node deep = new Node();
        Node last = deep;
        for (int i = 0; i < 50_000; i++) {
            Node next = new Node();
            last.next = next;
            last = next;
        }
        last.next = customer;
        return List.of(
                customer,
                new Customer() {},
                List.of(1, customer),
                Arrays.asList(null, customer),
                Map.of("a", customer),
                Map.of(customer, "a"),
                Map.entry("a", customer),
                Optional.of(customer),
                new AtomicReference<>(customer),
                new Object[] {null, customer},
                new Customer[] {customer},
                new Pair(1, customer),
                new Child(customer),
                own,
                deep,
                Proxy.newProxyInstance(
                        MarkedContentTest.class.getClassLoader(),
                        new Class<?>[] {Supplier.class},
                        new Handler(customer)));
    }

    /** What stands behind an interface that was made while the program runs. */
    private record Handler(Object target) implements java.lang.reflect.InvocationHandler {
        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return target;
        }
    }

    @Test
    void givenALambdaThatHoldsAMarkedObject_whenAsked_thenItIsFound() {
        Customer customer = new Customer();
        Iterable<Customer> iterable = () -> List.of(customer).iterator();
        Supplier<Customer> supplier = () -> customer;
        Supplier<Object> harmless = () -> "text";

        assertThat(content.in(iterable)).contains(Customer.class);
        assertThat(content.in(new Pair(1, supplier))).contains(Customer.class);
        assertThat(content.in(harmless)).isEmpty();
        assertThat(content.in(new SoftReference<>(customer))).contains(SoftReference.class);
    }

    @Test
    void givenWhatAnObjectLiesIn_whenAsked_thenItIsNoPartOfIt() {
        assertThat(content.in(new Around(new Customer()).inner())).isEmpty();
    }

    @Test
    void givenACollectionThatLetsNobodyThrough_whenAsked_thenItCountsAsFound() {
        List<Object> queue = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThat(content.in(queue)).contains(queue.getClass());
    }

    private static final class Around {
        @SuppressWarnings("unused")
        private final Customer customer;

        Around(Customer customer) {
            this.customer = customer;
        }

        Map<String, Object> inner() {
            return new HashMap<>(Map.of("count", 1)) {
                private static final long serialVersionUID = 1L;

                @Override
                public String toString() {
                    return "of " + customer.hashCode();
                }
            };
        }
    }

    @Test
    void givenWhatCanBeReadOnce_whenLookedAt_thenItIsFoundUnread() {
        Iterator<Integer> numbers = List.of(1).iterator();

        assertThat(content.in(numbers)).contains(numbers.getClass());
        assertThat(content.in(new Pair(1, Stream.of("a")))).isPresent();
        assertThat(content.in(Collections.enumeration(List.of("a")))).isPresent();
        assertThat(numbers).hasNext();
    }

    @Test
    void givenAHolder_whenAMarkedObjectLiesInIt_thenItIsFound() {
        assertThat(holders())
                .allSatisfy(holder -> assertThat(content.in(holder))
                        .hasValueSatisfying(type -> assertThat(Customer.class).isAssignableFrom(type)));
    }

    @Test
    void givenMarksThatNobodyToldTheMapOf_whenAsked_thenTheyCount() {
        assertThat(content.in(List.of(new Stranger()))).contains(Stranger.class);
    }

    private static List<Object> strangers() {
        Node ring = new Node();
        ring.next = new Pair(ring, ring);
        return List.of(
                "a text",
                7,
                new int[] {7},
                List.of("a", 1),
                new Customer[0],
                Optional.empty(),
                new Pair("a", null),
                ring,
                Path.of("a"),
                Thread.currentThread(),
                MarkedContentTest.class.getClassLoader(),
                Customer.class,
                Collections.emptyMap());
    }

    @Test
    void givenAValue_whenNothingMarkedLiesInIt_thenNothingIsFound() {
        assertThat(strangers())
                .allSatisfy(value -> assertThat(content.in(value)).isEmpty());
    }

    @Test
    void givenNothing_whenAsked_thenNothingIsFound() {
        assertThat(content.in(null)).isEmpty();
    }

    @Test
    void givenMoreThanAnybodyLooksThrough_whenAsked_thenItCountsAsFound() {
        List<Pair> many =
                IntStream.range(0, 1_000_001).mapToObj(i -> new Pair(i, null)).toList();

        assertThat(content.in(many)).contains(Pair.class);
        assertThat(content.in(many.subList(0, 50_000))).isEmpty();
    }
}
