/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.minimise.CopyDomain.Caller;
import dev.privet.minimise.CopyDomain.Home;
import dev.privet.minimise.CopyDomain.Link;
import dev.privet.minimise.CopyDomain.Node;
import dev.privet.minimise.CopyDomain.Person;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.Statistics;
import dev.privet.sample.Sample.SupportDesk;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What holds for every graph, whatever points at what. A slow walk over the objects is the witness. */
@SuppressWarnings("try") // The scope is in force, not used.
class GraphLawsTest {

    private final Minimiser minimiser = CopyDomain.minimiser(Person.class, Home.class, Caller.class, Node.class);

    /** Objects that point at each other at random, through everything that can hold an object. */
    private static Object graph(long seed, int size) {
        Random random = new Random(seed);
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            made.add(one(random, made));
        }
        for (Object object : made) {
            Object other = made.get(random.nextInt(size));
            if (object instanceof Node node) {
                node.next = other;
                node.set = random.nextBoolean() ? null : new LinkedHashSet<>(List.of(made.get(random.nextInt(size))));
            } else if (object instanceof Person person) {
                person.anything = other;
                made.stream()
                        .filter(Person.class::isInstance)
                        .limit(2)
                        .forEach(friend -> person.friends.add((Person) friend));
            } else if (object instanceof Many many) {
                many.list.add(other);
                many.map.put("other", other);
                many.array[0] = other;
            }
        }
        return made.get(0);
    }

    /** Holds many of anything. */
    static class Many {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new LinkedHashMap<>();
        Object[] array = new Object[2];
    }

    private static Object one(Random random, List<Object> made) {
        return switch (random.nextInt(6)) {
            case 0 -> new Person();
            case 1 -> new Many();
            case 2 -> new Caller(made.size(), Canary.NAME, Canary.EMAIL, 1, List.of(new Home()), null);
            case 3 -> {
                List<Object> held = new ArrayList<>();
                made.stream().filter(Node.class::isInstance).limit(1).forEach(held::add);
                yield new Link(held);
            }
            default -> new Node();
        };
    }

    /** Everything that is reached from an object, in order; a number stands where something is met again. */
    private static final class Walk {

        private final IdentityHashMap<Object, Integer> met = new IdentityHashMap<>();
        private final List<Object> seen = new ArrayList<>();

        static Walk over(Object root) {
            Walk walk = new Walk();
            walk.visit(root);
            return walk;
        }

        private void visit(@Nullable Object object) {
            if (object == null || object.getClass().getPackageName().startsWith("java.time")) {
                seen.add(String.valueOf(object));
            } else if (object instanceof String || object instanceof Number || object instanceof Boolean) {
                seen.add(object);
            } else if (object instanceof Optional<?> optional) {
                visit(optional.orElse(null));
            } else if (met.putIfAbsent(object, met.size()) != null) {
                seen.add("again " + met.get(object));
            } else {
                enter(object);
            }
        }

        private void enter(Object object) {
            if (object instanceof Collection<?> many) {
                seen.add(object instanceof Set ? "set" : "list");
                many.forEach(this::visit);
            } else if (object instanceof Map<?, ?> map) {
                seen.add("map");
                map.forEach((key, value) -> {
                    visit(key);
                    visit(value);
                });
            } else if (object instanceof Object[] array) {
                seen.add("array");
                Arrays.asList(array).forEach(this::visit);
            } else if (object instanceof byte[] bytes) {
                seen.add(Arrays.toString(bytes));
            } else if (object.getClass().getName().startsWith("java.")) {
                seen.add(object.toString());
            } else {
                seen.add(object.getClass());
                fields(object);
            }
        }

        private void fields(Object object) {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        try {
                            visit(field.get(object));
                        } catch (IllegalAccessException e) {
                            throw new AssertionError(e);
                        }
                    }
                }
            }
        }

        Set<Object> objects() {
            Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
            objects.addAll(met.keySet());
            return objects;
        }
    }

    @Property(tries = 300)
    void whatAPurposeMustNotSeeIsNowhereInACopy(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Object source = graph(seed, size);

        try (PurposeScope scope = minimiser.gate().context().open(Use.of(Statistics.class))) {
            assertThat(Walk.over(minimiser.copy(source)).seen)
                    .noneMatch(one -> one instanceof String text && text.contains(Canary.MARK));
        }
    }

    @Property(tries = 300)
    void whatIsMaskedIsNowhereInACopy(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Object source = graph(seed, size);

        try (PurposeScope scope = minimiser.gate().context().open(Use.of(SupportDesk.class))) {
            assertThat(Walk.over(minimiser.copy(source)).seen).doesNotContain(Canary.EMAIL, Canary.MARK);
        }
    }

    @Property(tries = 100)
    void whatAPurposeMustNotSeeIsNowhereInADocument(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Object source = graph(seed, size);
        StringWriter json = new StringWriter();

        try (PurposeScope scope = minimiser.gate().context().open(Use.of(Statistics.class));
                JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), json)) {
            minimiser.write(source, generator);
            assertThat(minimiser.map(source).toString()).doesNotContain(Canary.MARK);
        }

        assertThat(json.toString()).doesNotContain(Canary.MARK).startsWith("{");
    }

    @Property(tries = 300)
    void aPurposeThatSeesEverythingGetsTheSameGraph(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Object source = graph(seed, size);
        List<Object> before = Walk.over(source).seen;

        try (PurposeScope scope = minimiser.gate().context().open(Use.of(Newsletter.class))) {
            assertThat(Walk.over(minimiser.copy(source)).seen).isEqualTo(before);
        }
        assertThat(Walk.over(source).seen).isEqualTo(before);
    }

    @Property(tries = 300)
    void aCopySharesNothingThatCanChange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Object source = graph(seed, size);

        try (PurposeScope scope = minimiser.gate().context().open(Use.of(Newsletter.class))) {
            Set<Object> shared = Walk.over(minimiser.copy(source)).objects();
            shared.retainAll(Walk.over(source).objects());
            assertThat(shared).isEmpty();
        }
    }
}
