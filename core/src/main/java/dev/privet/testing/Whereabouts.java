/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.Set;

/** Puts a place into words. What a canary's value stands in itself, such as the name of an entry, is not among them. */
final class Whereabouts {

    private final Part part;
    private final Set<Needle> needles;
    private final JsonPlaces json;

    Whereabouts(Part part, Set<Needle> needles) {
        this.part = part;
        this.needles = needles;
        this.json = JsonPlaces.of(part.text());
    }

    /** The end of "it stands …". */
    String of(int place) {
        String pointer = json.at(place)
                .map(token -> (token.isName() ? "in the name of " : "at ") + cleaned(token.pointer()) + " ")
                .orElse("");
        String line = "line "
                + (1 + before(place).chars().filter(each -> each == '\n').count()) + ", column "
                + (place - before(place).lastIndexOf('\n'));
        String within = part.place().isEmpty() ? "" : "in " + cleaned(part.place()) + " ";
        return within.isEmpty() && pointer.isEmpty() ? "in " + line : within + pointer + "(" + line + ")";
    }

    private String before(int place) {
        return part.text().substring(0, place);
    }

    private String cleaned(String words) {
        return Sighting.in(words, needles).isEmpty() ? words : "a place whose name reveals it too";
    }
}
