/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;

/** Markers are names, but some encoders let them hold objects. One that holds what must not be shown is replaced by its name. */
final class Markers {

    private Markers() {}

    /** The same list where nothing has to be replaced. */
    static List<Marker> shown(List<Marker> markers, LogContent content) {
        List<Marker> shown = new ArrayList<>(markers.size());
        boolean same = true;
        for (Marker marker : markers) {
            boolean stays = stays(marker, content, 0);
            same &= stays;
            shown.add(stays ? marker : new BasicMarkerFactory().getDetachedMarker(content.text(marker.getName())));
        }
        return same ? markers : shown;
    }

    @SuppressWarnings("deprecation") // Nothing else tells what a marker refers to.
    private static boolean stays(Marker marker, LogContent content, int depth) {
        if (depth > 8 || (!isPlain(marker) && content.value(marker) != marker)) {
            return false;
        }
        Iterator<Marker> references = marker.iterator();
        while (references.hasNext()) {
            if (!stays(references.next(), content, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Marker marker) {
        return marker.getClass().getName().equals("org.slf4j.helpers.BasicMarker");
    }
}
