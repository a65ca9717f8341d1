/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is past its period on a day, for every type of a data map, in the order in which it can be disposed of: a row that refers
 * to another goes before it. Immutable and thread-safe.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RetentionSchedule {

    private final List<RecordType> ordered;
    private final ZoneId zone;

    private RetentionSchedule(List<RecordType> ordered, ZoneId zone) {
        this.ordered = List.copyOf(ordered);
        this.zone = zone;
    }

    /**
     * Draws up the schedule of a data map.
     *
     * @param dataMap the types and their periods
     * @param zone the time zone in which the organisation counts its days
     * @return the schedule
     */
    public static RetentionSchedule of(DataMap dataMap, ZoneId zone) {
        Set<RecordType> ordered = new LinkedHashSet<>();
        for (RecordType type : dataMap.types()) {
            addAfterReferring(type, dataMap, ordered, new LinkedHashSet<>());
        }
        return new RetentionSchedule(
                ordered.stream().filter(type -> !type.retention().isEmpty()).toList(), zone);
    }

    private static void addAfterReferring(
            RecordType type, DataMap dataMap, Set<RecordType> ordered, Set<RecordType> path) {
        if (!path.add(type)) {
            // Types that refer to each other in a circle keep the order of their names.
            return;
        }
        for (RecordType other : dataMap.types()) {
            if (refers(other, type.type())) {
                addAfterReferring(other, dataMap, ordered, path);
            }
        }
        ordered.add(type);
    }

    /** A property declared as a superclass may hold a row of the class, and the row of a subclass hangs on its superclass's. */
    private static boolean refers(RecordType from, Class<?> to) {
        return from.refersTo().stream().anyMatch(target -> target.isAssignableFrom(to) || to.isAssignableFrom(target));
    }

    /**
     * The cut-offs of a day.
     *
     * @param today the civil date in the schedule's zone
     * @return one for each type that has a period, in the order of disposal
     */
    public List<CutOff> on(LocalDate today) {
        List<CutOff> cutOffs = new ArrayList<>();
        for (RecordType type : ordered) {
            cutOffs.add(CutOff.on(today, type, type.retention().get(0), zone));
        }
        return cutOffs;
    }
}
