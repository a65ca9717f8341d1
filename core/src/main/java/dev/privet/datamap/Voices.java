/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers who said a sentence, where several had a part in it. */
final class Voices {

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    /** One voice for the whole sentence. */
    static List<String> only(Optional<? extends Merge.Held<?>> held) {
        return new Voices().add("", held).all();
    }

    /** Nobody said it; it holds where nothing is said. */
    static List<String> byDefault(String why) {
        return new Voices()
                .add("", new Provenance(Provenance.Source.DEFAULT, why))
                .all();
    }

    /** Who said a part of the sentence, and over whom. */
    Voices add(String part, Optional<? extends Merge.Held<?>> held) {
        return held.map(known -> add(part, voice(known)))
                .orElseGet(() -> add(part, new Provenance(Provenance.Source.DEFAULT, "nobody said otherwise")));
    }

    Voices add(String part, Provenance from) {
        return add(part, voice(from));
    }

    /** Each voice once, in the order in which they were added, with the parts that it spoke of. */
    List<String> all() {
        return parts.entrySet().stream()
                .map(entry -> {
                    String said = Words.all(entry.getValue().stream()
                            .filter(part -> !part.isEmpty())
                            .toList());
                    return said.isEmpty() ? entry.getKey() : said + ": " + entry.getKey();
                })
                .toList();
    }

    private Voices add(String part, String voice) {
        List<String> known = parts.computeIfAbsent(voice, key -> new ArrayList<>());
        if (!known.contains(part)) {
            known.add(part);
        }
        return this;
    }

    private static String voice(Merge.Held<?> held) {
        String over = held.over().stream()
                .map(statement -> voice(statement.from()))
                .distinct()
                .map(other -> ", over " + other)
                .collect(Collectors.joining());
        return voice(held.statement().from()) + over;
    }

    private static String voice(Provenance from) {
        boolean byNobody = from.source() == Provenance.Source.INFERENCE || from.source() == Provenance.Source.DEFAULT;
        return byNobody ? from.source().title() + ": " + from.where() : from.toString();
    }
}
