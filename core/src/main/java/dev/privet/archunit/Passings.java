/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Follows the values of one class to the calls that write them out, and to those of its methods that write what they are given. */
final class Passings {

    private final JavaClass type;
    private final Followed followed;
    private final Within within;
    private final Types types;
    /** Parameters of methods of the class that get to a sink. */
    private final Map<Sink, Set<Origin.Held>> leaking = new EnumMap<>(Sink.class);

    /** Which sinks calls of a class may be, by its name. */
    private final Map<String, List<Sink>> possible = new HashMap<>();

    private Passings(JavaClass type, Followed followed) {
        this.type = type;
        this.followed = followed;
        this.within = followed.within();
        this.types = within.types();
    }

    /** Empty where the class's file cannot be read or followed, so that nothing can be said of it. */
    static Optional<List<Passing>> of(JavaClass type, Marks marks, Endpoints endpoints, Memo<Boolean> writing) {
        Set<String> mapped = endpoints.mapped(type);
        if (mapped.isEmpty() && type.getAccessesFromSelf().stream().noneMatch(access -> mayWrite(access, writing))) {
            return Optional.of(List.of());
        }
        Types types = new Types(type, marks);
        return types.marked().findAny().isPresent()
                ? ClassFile.of(type).flatMap(file -> findIfPossible(type, types, mapped, file))
                : Optional.of(List.of());
    }

    private static boolean mayWrite(JavaAccess<?> access, Memo<Boolean> writing) {
        return writing.of(access.getTargetOwner())
                || (Checks.isIn(access.getTargetOwner())
                        && access.getTarget() instanceof CodeUnitAccessTarget check
                        && check.getRawParameterTypes().size() > 1);
    }

    /** A file that is none of Java's, or a mistake here, must neither hide the class nor end the build without naming it. */
    private static Optional<List<Passing>> findIfPossible(
            JavaClass type, Types types, Set<String> mapped, ClassFile file) {
        try {
            return Optional.of(new Passings(type, Followed.of(type, types, file.methods())).find(mapped));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * All of them.
     *
     * @param mapped the methods that may answer requests with what they give back
     */
    private List<Passing> find(Set<String> mapped) {
        List<Passing> found = new ArrayList<>();
        followed.eachCall((method, line, call) -> {
            for (Sink sink : sinks(call)) {
                Set<Origin> written = opened(sink, Value.all(sink.written(call)));
                found.add(passing(sink, method, line, written, ""));
                leaks(sink, written);
            }
        });
        spread();
        followed.eachCall((method, line, call) -> handed(call)
                .forEach((sink, written) -> found.add(passing(
                        sink, method, line, written, call.isConstructor() ? type.getSimpleName() : call.name()))));
        followed.eachReturn(
                mapped,
                (method, line, origins) ->
                        found.add(passing(Sink.RETURN, method, line, opened(Sink.RETURN, origins), "")));
        followed.eachGivenUp((method, line) -> writesTo().forEach(sink -> found.add(givenUp(sink, method, line))));
        return found;
    }

    private Stream<Sink> writesTo() {
        return Stream.of(Sink.values())
                .filter(sink -> type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .anyMatch(owner -> sink.isIn(owner) || (sink == Sink.EXCEPTION && Checks.isIn(owner))));
    }

    private List<Sink> sinks(Call call) {
        List<Sink> candidates = possible.computeIfAbsent(call.owner(), this::possible);
        return candidates.isEmpty()
                ? candidates
                : types.of(call.owner())
                        .map(owner -> candidates.stream()
                                .filter(sink -> sink.takes(call, owner, type, within))
                                .toList())
                        .orElse(List.of());
    }

    private List<Sink> possible(String name) {
        return types.of(name)
                .map(owner -> Stream.of(Sink.values())
                        .filter(sink -> sink.mayTakeFrom(owner))
                        .toList())
                .orElse(List.of());
    }

    /** An answer leaves out what JSON hides of a record. */
    private Set<Origin> opened(Sink sink, Set<Origin> origins) {
        return sink.isAnswer() ? within.opened(origins, types::areInJson) : within.opened(origins);
    }

    /** Keeps what places get to a sink; those of which that was not known yet. */
    private Set<String> leaks(Sink sink, Set<Origin> written) {
        Set<Origin.Held> known = leaking.computeIfAbsent(sink, any -> new HashSet<>());
        return written.stream()
                .filter(Origin.Held.class::isInstance)
                .map(Origin.Held.class::cast)
                .filter(known::add)
                .map(Origin.Held::method)
                .collect(Collectors.toSet());
    }

    /** Finds what more parameters get to a sink, as they are passed to others that do: back from each of those to its callers. */
    private void spread() {
        Map<String, List<Call>> callers = new HashMap<>();
        followed.eachCall((method, line, call) -> {
            if (within.has(call.member())) {
                callers.computeIfAbsent(call.member().key(), any -> new ArrayList<>())
                        .add(call);
            }
        });
        Deque<String> next = new ArrayDeque<>();
        leaking.values().forEach(places -> places.forEach(place -> next.add(place.method())));
        while (!next.isEmpty()) {
            for (Call call : callers.getOrDefault(next.remove(), List.of())) {
                handed(call).forEach((sink, written) -> next.addAll(leaks(sink, written)));
            }
        }
    }

    /** What a call gives to a method of the class that lets it get to a sink. */
    private Map<Sink, Set<Origin>> handed(Call call) {
        Map<Sink, Set<Origin>> all = new EnumMap<>(Sink.class);
        if (within.has(call.member())) {
            leaking.forEach((sink, places) -> {
                Set<Origin> written = IntStream.range(0, call.arguments().size())
                        .boxed()
                        .flatMap(number -> handed(sink, call, number, places).stream())
                        .collect(Collectors.toSet());
                if (!written.isEmpty()) {
                    all.put(sink, written);
                }
            });
        }
        return all;
    }

    /** Objects of a class that the parameter has by its type have been told where they are written. */
    private Set<Origin> handed(Sink sink, Call call, int number, Set<Origin.Held> places) {
        Origin.Held parameter = Origin.Held.parameter(call.member().key(), number);
        Value argument = call.arguments().get(number);
        Value declared = Value.whole(call.signature().parameters().get(number));
        Set<Origin> given = places.stream()
                .filter(place -> place.place().equals(parameter.place()))
                .flatMap(place -> place.view().of(argument.origins()))
                .collect(Collectors.toSet());
        return opened(sink, given).stream()
                .filter(origin -> !declared.origins().contains(origin))
                .collect(Collectors.toSet());
    }

    private Passing passing(Sink sink, String method, int line, Set<Origin> all, String through) {
        Set<Origin> origins = all.stream().flatMap(sink::seen).collect(Collectors.toSet());
        return new Passing(
                sink,
                method,
                line,
                of(origins, Origin.Read.class, Origin.Read::title),
                classes(of(origins, Origin.Whole.class, Origin.Whole::type)),
                classes(of(origins, Origin.Written.class, Origin.Written::type)),
                classes(of(origins, Origin.Told.class, Origin.Told::type)),
                through,
                false);
    }

    private static Passing givenUp(Sink sink, String method, int line) {
        return new Passing(sink, method, line, Set.of(), Set.of(), Set.of(), Set.of(), "", true);
    }

    private static <T extends Origin> Set<String> of(Set<Origin> origins, Class<T> kind, Function<T, String> name) {
        return origins.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<JavaClass> classes(Set<String> names) {
        return names.stream().flatMap(name -> types.of(name).stream()).collect(Collectors.toSet());
    }
}
