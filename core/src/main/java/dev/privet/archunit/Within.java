/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.tree.MethodNode;

/** What is known of one class while its values are followed: what stands in its places, and what its methods give back. */
final class Within {

    private final String self;
    private final Types types;
    private final Map<String, MethodNode> methods = new LinkedHashMap<>();
    /** What stands in parameters, fields and results, by the place. */
    private final Map<String, Set<Origin>> held = new HashMap<>();
    /** What was put into what methods make, by the method and the place in it. */
    private final Map<String, Map<Integer, Set<Origin>>> filled = new HashMap<>();

    private final Map<String, Set<Origin>> returned = new HashMap<>();
    private final Map<String, Signature> signatures = new HashMap<>();
    private final Map<Origin.Function, Reference> functions = new HashMap<>();

    Within(String self, Types types, List<MethodNode> methods) {
        this.self = self;
        this.types = types;
        methods.forEach(method -> this.methods.put(Member.key(method), method));
    }

    String self() {
        return self;
    }

    Types types() {
        return types;
    }

    Collection<MethodNode> methods() {
        return methods.values();
    }

    /** Whether what is called is a method of the class, so that it is known what it does. */
    boolean has(Member method) {
        return method.owner().equals(self) && methods.containsKey(method.key());
    }

    void hold(Origin.Held place, Collection<Origin> origins) {
        held.computeIfAbsent(place.place(), any -> new HashSet<>()).addAll(origins);
    }

    private void fill(Origin.Made made, Collection<Origin> origins) {
        filled.computeIfAbsent(made.method(), any -> new HashMap<>())
                .computeIfAbsent(made.at(), any -> new HashSet<>())
                .addAll(origins);
    }

    Signature signature(String descriptor) {
        return signatures.computeIfAbsent(descriptor, Signature::of);
    }

    void define(Origin.Function function, Reference reference) {
        functions.put(function, reference);
    }

    Reference reference(Origin.Function function) {
        return functions.getOrDefault(function, Reference.UNKNOWN);
    }

    void gives(String method, Set<Origin> origins) {
        hold(Origin.Held.result(method), origins);
    }

    /** The methods of which it is known now that they give back more than was known before. */
    Set<String> settle() {
        Set<String> news = new HashSet<>();
        for (String method : methods.keySet()) {
            Set<Origin> all = apart(Set.of(Origin.Held.result(method))).stream()
                    .filter(origin -> isSaid(origin, method))
                    .collect(Collectors.toSet());
            Set<Origin> known = returned.put(method, all);
            if (!all.equals(known == null ? Set.of() : known)) {
                news.add(method);
            }
        }
        return news;
    }

    /** What stood in places is said by itself, and the places of a method are no concern of those that call it, but for its parameters. */
    private static boolean isSaid(Origin origin, String method) {
        if (origin instanceof Origin.Part part) {
            return isSaid(part.origin(), method);
        }
        return !(origin instanceof Origin.Made)
                && (!(origin instanceof Origin.Held place) || place.place().startsWith(method + "#"));
    }

    /** What a call of a method of the class gives back, made of what that call is given. */
    Set<Origin> returned(Call call) {
        Set<Origin> all = new HashSet<>();
        returned.getOrDefault(call.member().key(), Set.of())
                .forEach(origin -> returned(call, origin).forEach(all::add));
        return all;
    }

    private static Stream<Origin> returned(Call call, Origin origin) {
        if (origin instanceof Origin.Part part) {
            return returned(call, part.origin()).map(inner -> Origin.part(part.name(), inner));
        }
        int number = origin instanceof Origin.Held held ? parameter(call, held) : -1;
        return number < 0
                ? Stream.of(origin)
                : ((Origin.Held) origin).view().of(call.arguments().get(number).origins());
    }

    /** Which of the arguments of a call that place stands for, or -1. */
    private static int parameter(Call call, Origin.Held place) {
        int border = place.place().lastIndexOf('#');
        return border >= 0
                        && place.place()
                                .substring(0, border)
                                .equals(call.member().key())
                ? Integer.parseInt(place.place().substring(border + 1))
                : -1;
    }

    /** With what stands in places and was made and filled; what callers pass to methods stays as it is. */
    Set<Origin> opened(Set<Origin> origins) {
        return opened(origins, part -> true);
    }

    /** Likewise, of some parts alone, by their names. */
    Set<Origin> opened(Set<Origin> origins, Predicate<String> parts) {
        Set<Origin> all = new HashSet<>();
        Deque<Origin> next = new ArrayDeque<>(origins);
        while (!next.isEmpty()) {
            Origin origin = next.remove();
            if (origin instanceof Origin.Part part) {
                if (parts.test(part.name())) {
                    next.add(part.origin());
                }
            } else if (all.add(origin)) {
                inside(origin).forEach(next::add);
            }
        }
        return all;
    }

    /** Likewise, with what stands in parts kept there. */
    private Set<Origin> apart(Set<Origin> origins) {
        Set<Origin> all = new HashSet<>();
        Deque<Origin> next = new ArrayDeque<>(origins);
        while (!next.isEmpty()) {
            Origin origin = next.remove();
            if (!all.add(origin)) {
                continue;
            }
            if (origin instanceof Origin.Part part) {
                opened(Set.of(part.origin())).forEach(inner -> all.add(Origin.part(part.name(), inner)));
            } else {
                inside(origin).forEach(next::add);
            }
        }
        return all;
    }

    /** Puts values where another one stands, also where a lambda took in what is made around it. */
    void fill(Set<Origin> containers, Collection<Origin> origins) {
        for (Origin container : containers) {
            if (container instanceof Origin.Made made) {
                fill(made, made.view().put(origins));
            } else if (container instanceof Origin.Held place) {
                fillAll(Set.of(place), place.view().put(origins));
            }
        }
    }

    private void fillAll(Set<Origin> containers, Collection<Origin> origins) {
        Set<Origin> seen = new HashSet<>();
        Deque<Origin> next = new ArrayDeque<>(containers);
        while (!next.isEmpty()) {
            Origin origin = next.remove();
            if (!seen.add(origin)) {
                continue;
            }
            if (origin instanceof Origin.Made made) {
                fill(made, origins);
            } else if (origin instanceof Origin.Held place) {
                next.addAll(held.getOrDefault(place.place(), Set.of()));
                hold(place, origins);
            }
        }
    }

    private Stream<Origin> inside(Origin origin) {
        if (origin instanceof Origin.Function function) {
            return reference(function).result().origins().stream();
        }
        if (origin instanceof Origin.Held place) {
            return place.view().of(held.getOrDefault(place.place(), Set.of()));
        }
        if (origin instanceof Origin.Made made) {
            Map<Integer, Set<Origin>> all = filled.getOrDefault(made.method(), Map.of());
            return all.entrySet().stream()
                    .filter(entry -> made.covers(new Origin.Made(made.method(), entry.getKey())))
                    .flatMap(entry -> made.view().of(entry.getValue()));
        }
        return Stream.of();
    }
}
