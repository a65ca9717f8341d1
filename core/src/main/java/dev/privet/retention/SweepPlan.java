/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.datamap.PersonalField;
import dev.privet.vocabulary.Disposal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a sweep would do: counts, and changes nothing.
 *
 * @param cutOffs in the order of disposal
 */
record SweepPlan(List<Planned> cutOffs) {

    SweepPlan {
        cutOffs = List.copyOf(cutOffs);
    }

    static SweepPlan of(List<CutOff> cutOffs, SweepParts parts) {
        List<LegalHold> live = parts.live();
        return new SweepPlan(
                cutOffs.stream().map(cutOff -> Planned.of(cutOff, parts, live)).toList());
    }

    SweepReport report() {
        return new SweepReport(true, cutOffs.stream().map(Planned::line).toList());
    }

    /**
     * One cut-off with how many rows it means. What is held as a whole, and what a person decides on, counts as left.
     *
     * @param cutOff which rows or fields
     * @param rows how many
     */
    record Planned(CutOff cutOff, DueRows rows) {

        static Planned of(CutOff cutOff, SweepParts parts, List<LegalHold> live) {
            DueRows counted = parts.store().count(cutOff, live);
            return new HeldCutOffs(parts.schedule().dataMap())
                    .hold(cutOff, live)
                    .map(hold -> new Planned(cutOff, allLeft(counted, LeftReason.HELD, hold.reason())))
                    .orElseGet(() -> new Planned(
                            cutOff,
                            cutOff.then() == Disposal.REVIEW
                                    ? allLeft(counted, LeftReason.TO_BE_REVIEWED, "a person decides")
                                    : counted));
        }

        private static DueRows allLeft(DueRows counted, LeftReason reason, String by) {
            if (counted.due() == 0) {
                return counted;
            }
            List<LeftRows> left = new ArrayList<>();
            left.add(new LeftRows(reason, by, counted.due()));
            left.addAll(counted.left());
            return new DueRows(0, left, counted.all());
        }

        /** Whether a pass could find something: rows that others referred to may have become free meanwhile. */
        boolean isWorthAPass() {
            return rows.due() > 0 || rows.left().stream().anyMatch(left -> left.reason() == LeftReason.REFERRED_TO);
        }

        /** How many rows are past their period, whatever becomes of them. */
        long past() {
            return rows.due() + rows.left().stream().mapToLong(LeftRows::rows).sum();
        }

        SweepReport.Line line() {
            return new SweepReport.Line(cutOff, rows.due(), 0).left(rows.left());
        }

        String place() {
            return cutOff.type().name()
                    + (cutOff.fields().isEmpty()
                            ? ""
                            : cutOff.fields().stream()
                                    .map(PersonalField::name)
                                    .collect(Collectors.joining(", ", ".", "")));
        }
    }
}
