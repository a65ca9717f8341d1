/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A value that stands in a text. Does not hold it.
 *
 * @param property whose value
 * @param start where the stretch begins in which it stands
 * @param end behind the stretch
 * @param disguise how it stands there
 */
record Sighting(String property, int start, int end, Disguise disguise) {

    private static final Comparator<Sighting> PLAINEST_FIRST =
            Comparator.comparing(Sighting::disguise).thenComparingInt(Sighting::start);

    private static final Comparator<Sighting> BY_PLACE =
            Comparator.comparing(Sighting::property).thenComparingInt(Sighting::start);

    /** All that stand in a text: of one value in one stretch the plainest alone. */
    static List<Sighting> in(String text, Collection<Needle> needles) {
        List<View> views = View.of(text);
        List<Sighting> all = new ArrayList<>();
        for (View view : views) {
            for (Needle needle : needles) {
                needle.find(
                        view,
                        (start, end) -> all.add(new Sighting(
                                needle.property(), start, end, needle.disguise(view, text.substring(start, end)))));
            }
        }
        all.sort(PLAINEST_FIRST);
        List<Sighting> kept = new ArrayList<>();
        for (Sighting sighting : all) {
            if (kept.stream().noneMatch(sighting::isSameAs)) {
                kept.add(sighting);
            }
        }
        kept.sort(BY_PLACE);
        return kept;
    }

    private boolean isSameAs(Sighting other) {
        return property.equals(other.property) && start < other.end && other.start < end;
    }

    boolean isWithin(Sighting other) {
        return other.start <= start && end <= other.end;
    }
}
