/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys and the values of the JDK's maps, told apart: often only one of the two is anybody's data. */
final class Sides {

    static final String KEY = "key";
    static final String VALUE = "value";

    private static final Set<String> KEYS = Set.of(
            "keySet",
            "navigableKeySet",
            "descendingKeySet",
            "keys",
            "firstKey",
            "lastKey",
            "floorKey",
            "ceilingKey",
            "higherKey",
            "lowerKey",
            "getKey");
    private static final Set<String> VALUES = Set.of(
            "values",
            "elements",
            "get",
            "getOrDefault",
            "remove",
            "put",
            "putIfAbsent",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "replace",
            "getValue",
            "setValue");
    private static final Set<String> PUTTING = Set.of(
            "put",
            "putFirst",
            "putLast",
            "putIfAbsent",
            "merge",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "replace");
    private static final Set<String> BOTH = Set.of("forEach", "replaceAll");
    private static final String COLLECTORS = "java.util.stream.Collectors";
    private static final List<String> GATHERING =
            List.of("toMap", "toConcurrentMap", "toUnmodifiableMap", "groupingBy", "partitioningBy");

    private Sides() {}

    /** What a call on a map or an entry looks at; on something else all that it is called on. */
    static Set<Origin> read(Call call) {
        if (!call.isOnMap() && !call.isOnEntry()) {
            return call.receiver().origins();
        }
        return KEYS.contains(call.name())
                ? at(KEY, call.receiver())
                : VALUES.contains(call.name())
                        ? at(VALUE, call.receiver())
                        : call.receiver().origins();
    }

    /** What a call puts into a map or an entry, each in its place; nothing where it does something else. */
    static Optional<List<Value>> put(Call call) {
        List<Value> given = call.arguments();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (call.isOnEntry()) {
            return call.name().equals("setValue")
                    ? Optional.of(List.of(part(VALUE, given.get(0))))
                    : Optional.of(inTurns(given)).filter(any -> call.isConstructor() && given.size() == 2);
        }
        return Optional.of(given)
                .filter(any -> call.isOnMap() && PUTTING.contains(call.name()))
                .map(Sides::keyFirst);
    }

    /** What the function that a call on a map is given gets, parameter by parameter; nothing where it is all the same. */
    static Optional<List<Set<Origin>>> inputs(Call call) {
        if (!call.isOnMap() || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Set<Origin> values = at(VALUE, call.receiver());
        Set<Origin> first = call.arguments().get(0).origins();
        if (BOTH.contains(call.name())) {
            return Optional.of(List.of(at(KEY, call.receiver()), values));
        }
        return switch (call.name()) {
            case "compute", "computeIfPresent", "computeIfAbsent" -> Optional.of(List.of(first, values));
            case "merge" ->
                Optional.of(
                        List.of(Foreign.together(values, call.arguments().get(1).origins())));
            default -> Optional.empty();
        };
    }

    /** What a static method makes: a map or an entry of keys and values, or a collector that makes one; nothing where it makes something else. */
    static Optional<Set<Origin>> made(Call call) {
        List<Value> given = call.arguments();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (call.owner().equals("java.util.Map")
                && (call.name().equals("entry") || call.name().equals("of"))) {
            return Optional.of(Value.all(inTurns(given)));
        }
        if (!call.owner().equals(COLLECTORS) || GATHERING.stream().noneMatch(call.name()::startsWith)) {
            return Optional.empty();
        }
        Set<Origin> all = new HashSet<>(Value.all(keyFirst(given)));
        boolean replaces = call.name().startsWith("to") || Value.all(given).contains(new Origin.Replaced());
        all.remove(Origin.part(VALUE, new Origin.Replaced()));
        if (replaces) {
            all.add(new Origin.Replaced());
        }
        return Optional.of(all);
    }

    /** What a collector gathers that makes a map is in its values. */
    static Set<Origin> gathered(Set<Origin> elements, Set<Origin> collector) {
        boolean keyed = collector.stream()
                .anyMatch(origin ->
                        origin instanceof Origin.Part part && part.name().equals(KEY));
        return keyed ? Set.copyOf(part(VALUE, Value.of(false, elements)).origins()) : elements;
    }

    private static Set<Origin> at(String part, Value map) {
        return new View(part, false).of(map.origins()).collect(Collectors.toSet());
    }

    private static Value part(String name, Value value) {
        return Value.of(
                value.wide(),
                value.origins().stream()
                        .map(origin -> Origin.part(name, origin))
                        .collect(Collectors.toSet()));
    }

    private static List<Value> keyFirst(List<Value> given) {
        List<Value> all = new ArrayList<>(List.of(part(KEY, given.get(0))));
        given.subList(1, given.size()).forEach(value -> all.add(part(VALUE, value)));
        return all;
    }

    private static List<Value> inTurns(List<Value> given) {
        return IntStream.range(0, given.size())
                .mapToObj(number -> part(number % 2 == 0 ? KEY : VALUE, given.get(number)))
                .toList();
    }

    /** The names of the parts of maps, all of which is data that a map tells whatever it is asked. */
    static boolean areNamed(String part) {
        return Stream.of(KEY, VALUE).anyMatch(part::equals);
    }
}
