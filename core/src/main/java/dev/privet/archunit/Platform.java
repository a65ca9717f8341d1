/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Foreign.together;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the JDK, its enterprise interfaces, Kotlin and Reactor make of values: still those values, in another shape. */
final class Platform {

    private static final List<String> CHANGING =
            List.of("map", "flatMap", "concatMap", "switchMap", "then", "handle", "compute", "transform");
    /** Their functions look at what passes, and let it pass or not. */
    private static final Set<String> LOOKING = Set.of(
            "filter",
            "sorted",
            "sort",
            "peek",
            "forEach",
            "forEachOrdered",
            "ifPresent",
            "ifPresentOrElse",
            "removeIf",
            "takeWhile",
            "dropWhile",
            "min",
            "max",
            "whenComplete");

    /** Of Reactor: it answers a question on what passes. */
    private static final Set<String> ASKING = Set.of("count", "hasElement", "hasElements", "all", "any");

    private static final String COLLECTORS = "java.util.stream.Collectors";
    private static final List<String> COUNTING = List.of("counting", "summing", "averaging", "summarizing");
    private static final List<String> REPLACING = List.of("mapping", "flatMapping");
    /** Of maps: they are asked by a key, which the answer does not tell. */
    private static final Set<String> BY_KEY = Set.of(
            "get", "getOrDefault", "computeIfAbsent", "computeIfPresent", "compute", "merge", "putIfAbsent", "remove");

    private static final List<String> FORMATS =
            List.of("java.text.", "java.time.format.", "java.util.Base64", "java.util.HexFormat", "java.util.regex.");

    private Platform() {}

    /**
     * What a call gives back.
     *
     * @param functions what functions gave back that it was given
     */
    static Set<Origin> result(Call call, Set<Origin> functions) {
        if (call.isStatic()) {
            return ofStatic(call, functions);
        }
        Set<Origin> receiver = Sides.read(call);
        if (call.name().equals("getClass")) {
            return Set.of();
        }
        if (Answers.open(call)) {
            return Set.of(new Origin.Answer());
        }
        if (call.isOnFunction()) {
            return together(receiver, functions);
        }
        Set<Origin> given = given(call);
        if (CHANGING.stream().anyMatch(call.name()::startsWith)) {
            return together(
                    together(given, functions),
                    call.isOnMap() ? Value.of(false, receiver).data() : Set.of());
        }
        if (call.isOnPublisher() && ASKING.contains(call.name())) {
            return Set.of();
        }
        if (LOOKING.contains(call.name())
                || (call.isOnPublisher() && call.name().startsWith("doOn"))) {
            return receiver;
        }
        if (FORMATS.stream().anyMatch(call.owner()::startsWith)) {
            return together(receiver, Calls.data(call.arguments()));
        }
        boolean replaced = Value.all(call.arguments()).contains(new Origin.Replaced());
        Set<Origin> own = replaced ? Set.of() : Sides.gathered(receiver, given);
        boolean gives = replaced
                || !functions.isEmpty()
                || call.isOnText()
                || call.name().startsWith("orElse")
                || call.name().equals("getOrDefault");
        return gives ? together(together(own, given), functions) : own;
    }

    private static Set<Origin> ofStatic(Call call, Set<Origin> functions) {
        if (call.owner().equals(COLLECTORS) && COUNTING.stream().anyMatch(call.name()::startsWith)) {
            return Set.of(new Origin.Replaced());
        }
        if (call.owner().equals("java.lang.System") && call.name().equals("console")) {
            return Set.of(new Origin.Console());
        }
        Optional<Set<Origin>> sides = Sides.made(call);
        if (sides.isPresent()) {
            return sides.get();
        }
        Set<Origin> given =
                together(call.checks() ? call.arguments().get(0).origins() : Value.all(call.arguments()), functions);
        boolean replaces = call.owner().equals(COLLECTORS) && REPLACING.contains(call.name());
        return replaces ? together(given, Set.of(new Origin.Replaced())) : given;
    }

    /** Functions are told by what they give back. */
    private static Set<Origin> given(Call call) {
        List<Value> arguments = call.isOnMap() && BY_KEY.contains(call.name())
                ? call.arguments().subList(1, call.arguments().size())
                : call.arguments();
        return Value.all(arguments).stream()
                .filter(origin -> !(origin instanceof Origin.Function))
                .collect(Collectors.toSet());
    }
}
