/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a call puts where.
 *
 * @param wraps whether it goes into what the container was put around as well
 */
record Filling(Value container, List<Value> contents, boolean wraps) {

    private static final Set<String> WRITING = Set.of(
            "append",
            "insert",
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "addIfAbsent",
            "addElement",
            "put",
            "putAll",
            "putFirst",
            "putLast",
            "set",
            "setAll",
            "setProperty",
            "setValue",
            "push",
            "offer",
            "offerFirst",
            "offerLast");
    private static final Set<String> PRINTING = Set.of("write", "append", "print", "println", "printf", "format");
    private static final Set<String> EXCHANGING =
            Set.of("set", "lazySet", "getAndSet", "compareAndSet", "updateAndGet", "getAndUpdate", "accumulateAndGet");
    private static final String FUTURE = "java.util.concurrent.CompletableFuture";
    /** Collections of others that are used as those of the platform are. */
    private static final List<String> COLLECTIONS = List.of(
            "org.springframework.util.MultiValueMap",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.http.HttpHeaders");

    /** Nothing where the call puts nothing anywhere. */
    static Optional<Filling> of(Call call) {
        if (call.arguments().isEmpty()) {
            return Optional.empty();
        }
        if (call.isStatic()) {
            return ofStatic(call);
        }
        Optional<List<Value>> put = Sides.put(call);
        if (put.isPresent()) {
            return into(call, put.get(), false);
        }
        if (prints(call)) {
            return into(call, call.arguments(), true);
        }
        if (call.isConstructor() && Foreign.carries(call)) {
            return into(call, call.arguments(), false);
        }
        boolean fills = call.isOfPlatform()
                ? call.isConstructor() || WRITING.contains(call.name()) || fillsAsItsClassDoes(call)
                : WRITING.contains(call.name()) && COLLECTIONS.stream().anyMatch(call.owner()::startsWith);
        List<Value> contents = call.owner().equals(FUTURE) ? later(call) : call.arguments();
        return fills ? into(call, contents, false) : Optional.empty();
    }

    /** A text of it says nothing of what it gives. */
    private static List<Value> later(Call call) {
        return call.arguments().stream()
                .map(argument -> Value.of(
                        argument.wide(),
                        argument.origins().stream().map(Filling::later).collect(Collectors.toSet())))
                .toList();
    }

    private static Origin later(Origin origin) {
        return origin instanceof Origin.Whole || origin instanceof Origin.Read ? new Origin.Later(origin) : origin;
    }

    private static boolean prints(Call call) {
        return (call.owner().startsWith("java.io.") || call.owner().equals("java.util.Formatter"))
                && PRINTING.contains(call.name());
    }

    /** Names that mean something else elsewhere: to replace in a text changes none. */
    private static boolean fillsAsItsClassDoes(Call call) {
        return switch (call.name()) {
            case "replace" -> call.owner().startsWith("java.lang.StringBu");
            case "complete", "obtrudeValue" -> call.owner().equals(FUTURE);
            case "accept" ->
                call.owner().startsWith("java.util.stream.") && call.owner().endsWith("$Builder");
            default -> call.owner().startsWith("java.util.concurrent.atomic.") && EXCHANGING.contains(call.name());
        };
    }

    private static Optional<Filling> ofStatic(Call call) {
        List<Value> given = call.arguments();
        return switch (call.owner() + "." + call.name()) {
            case "java.util.Collections.addAll", "java.util.Arrays.fill", "java.util.Arrays.setAll" ->
                Optional.of(new Filling(given.get(0), given.subList(1, given.size()), false));
            case "java.lang.System.arraycopy" -> Optional.of(new Filling(given.get(2), given.subList(0, 1), false));
            default -> Optional.empty();
        };
    }

    private static Optional<Filling> into(Call call, List<Value> contents, boolean wraps) {
        return Optional.of(new Filling(call.receiver(), contents, wraps));
    }
}
