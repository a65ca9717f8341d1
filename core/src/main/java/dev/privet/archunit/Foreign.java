/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What methods of other classes, of which the instructions are not followed, make of values. */
final class Foreign {

    /** What writes an object into a text with all that it holds, by the name of the class. */
    private static final Map<String, List<String>> WRITERS = Map.of(
            "com.fasterxml.jackson.databind.ObjectMapper", List.of("writeValueAs", "convertValue", "valueToTree"),
            "com.fasterxml.jackson.databind.ObjectWriter", List.of("writeValueAs"),
            "tools.jackson.databind.ObjectMapper", List.of("writeValueAs", "convertValue", "valueToTree"),
            "tools.jackson.databind.json.JsonMapper", List.of("writeValueAs", "convertValue", "valueToTree"),
            "tools.jackson.databind.ObjectWriter", List.of("writeValueAs"),
            "com.google.gson.Gson", List.of("toJson"),
            "jakarta.json.bind.Jsonb", List.of("toJson"),
            "org.apache.commons.lang3.builder.ToStringBuilder", List.of("reflectionToString"),
            "org.apache.commons.lang3.builder.ReflectionToStringBuilder", List.of("toString"));

    private static final String MINIMISER = "dev.privet.minimise.Minimiser";
    private static final Set<String> MINIMISING = Set.of("copy", "record");
    /** Of Spring: what is put into an answer or a call, and stays what it is. */
    private static final Set<String> CARRIERS = Set.of(
            "org.springframework.http.HttpEntity",
            "org.springframework.http.ResponseEntity",
            "org.springframework.http.ResponseEntity$BodyBuilder",
            "org.springframework.web.reactive.function.BodyInserters");

    private Foreign() {}

    /** Others may make anything of what they are given; a text is taken to tell of the data that went into it. */
    static Set<Origin> result(Call call, Types types) {
        if (call.name().equals("toString") && call.arguments().isEmpty()) {
            return together(call.receiver().origins(), Value.whole(call.owner()).origins());
        }
        if (writes(call)) {
            return written(call);
        }
        if (call.owner().equals(MINIMISER) && MINIMISING.contains(call.name())) {
            return Set.of(new Origin.Minimised(new Origin.Whole("java.lang.Object")));
        }
        if (carries(call)) {
            return Value.all(call.arguments());
        }
        if (types.isComponent(call)) {
            return new View(Types.component(call.owner(), call.name()), true)
                    .of(call.receiver().origins())
                    .collect(Collectors.toSet());
        }
        Set<Origin> own = call.asksForId() ? Set.of() : call.receiver().data();
        if (call.givesText()) {
            return together(together(own, Calls.data(call.arguments())), told(call, types));
        }
        return call.arguments().isEmpty() ? own : Set.of();
    }

    /** A text that is made of a marked object tells of it, unless its name says that it is a number. */
    private static Set<Origin> told(Call call, Types types) {
        if (call.givesNumber()) {
            return Set.of();
        }
        return Value.all(call.arguments()).stream()
                .filter(origin -> origin instanceof Origin.Whole whole && types.isMarked(whole.type()))
                .map(origin -> new Origin.Told(((Origin.Whole) origin).type()))
                .collect(Collectors.toSet());
    }

    static boolean carries(Call call) {
        return CARRIERS.contains(call.owner()) && !call.arguments().isEmpty();
    }

    static boolean areWrittenBy(String owner) {
        return WRITERS.containsKey(owner);
    }

    /** Whether it writes an object into the stream or writer that it is given as well. */
    static boolean writesInto(Call call) {
        return WRITERS.containsKey(call.owner())
                && (call.name().equals("writeValue") || call.name().equals("toJson"));
    }

    static boolean writes(Call call) {
        return WRITERS.getOrDefault(call.owner(), List.of()).stream().anyMatch(call.name()::startsWith);
    }

    private static Set<Origin> written(Call call) {
        return Value.all(call.arguments()).stream()
                .map(origin -> origin instanceof Origin.Whole whole ? new Origin.Written(whole.type()) : origin)
                .collect(Collectors.toSet());
    }

    static Set<Origin> together(Set<Origin> some, Set<Origin> others) {
        Set<Origin> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
