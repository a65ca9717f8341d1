/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.SealableLedger;
import dev.privet.retention.RetentionReview.Kind;
import dev.privet.retention.RetentionReview.Point;
import dev.privet.vocabulary.Disposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws up the list of what a person has to look at. Used once. */
final class ReviewReader {

    /** Purposes that are there whatever the host declares. */
    private static final Set<Class<?>> BY_LAW = Set.of(AnswerDataSubject.class, EndRetention.class);

    private final SweepParts parts;
    private final DataMap dataMap;
    private final List<Point> points = new ArrayList<>();

    ReviewReader(SweepParts parts) {
        this.parts = parts;
        this.dataMap = parts.schedule().dataMap();
    }

    RetentionReview read(LocalDate today) {
        List<CutOff> cutOffs = parts.schedule().on(today);
        dataMap.types().forEach(this::withoutPeriod);
        cutOffs.forEach(this::notBegun);
        unusedPurposes();
        parts.uses().ifPresent(ledger -> idlePurposes(ledger, today));
        parts.holds().live().stream()
                .filter(hold -> hold.reviewOn().isBefore(today))
                .forEach(hold -> points.add(new Point(
                        Kind.HOLD_PAST_REVIEW,
                        "the hold " + hold.id(),
                        hold.reason() + "; placed by " + hold.author() + " on " + hold.scope() + ", to be reviewed by "
                                + hold.reviewOn(),
                        OptionalLong.empty())));
        cutOffs.forEach(this::toBeDecided);
        return new RetentionReview(today, points);
    }

    /** What lies in other rows is kept as long as these. */
    private void withoutPeriod(RecordType type) {
        boolean isPersonal = !type.fields().isEmpty() || !type.links().isEmpty();
        if (isPersonal && type.retention().isEmpty() && !type.isEmbedded()) {
            points.add(new Point(Kind.NO_PERIOD, type.name(), unlimited(type), OptionalLong.empty()));
        }
    }

    private static String unlimited(RecordType type) {
        if (type.fields().isEmpty()) {
            return "its rows, which are tied to persons";
        }
        String fields = type.fields().stream()
                .filter(field -> field.retention().isEmpty())
                .map(PersonalField::name)
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "its rows, of which only the marked values have an end" : "its rows, with " + fields;
    }

    private void notBegun(CutOff cutOff) {
        OptionalLong rows = parts.store().countNotBegun(cutOff);
        if (rows.isPresent() && rows.getAsLong() > 0) {
            String clocks =
                    cutOff.lastDays().keySet().stream().map(Object::toString).collect(Collectors.joining(" or "));
            points.add(new Point(Kind.NOT_BEGUN, place(cutOff), "no date in " + clocks, rows));
        }
    }

    private void unusedPurposes() {
        dataMap.purposes().stream()
                .filter(purpose -> !BY_LAW.contains(purpose.type()))
                .filter(purpose -> kept(purpose).isEmpty())
                .forEach(purpose -> points.add(new Point(
                        Kind.PURPOSE_UNUSED,
                        purpose.id(),
                        "\"" + purpose.title() + "\" is declared, and no data is marked for it",
                        OptionalLong.empty())));
    }

    /** Where the ledger itself does not go back that far, it cannot tell. */
    private void idlePurposes(SealableLedger ledger, LocalDate today) {
        LocalDate since = today.minusYears(1);
        boolean goesBack = ledger.entries(Long.MIN_VALUE, Long.MAX_VALUE, 1).stream()
                .anyMatch(first -> first.at() != null && day(first.at()).isBefore(since));
        if (!goesBack) {
            return;
        }
        Map<String, Instant> last = ledger.lastEntries();
        for (DeclaredPurpose purpose : dataMap.purposes()) {
            String kept = kept(purpose);
            Instant used = last.get(purpose.id());
            if (!BY_LAW.contains(purpose.type())
                    && !kept.isEmpty()
                    && (used == null || day(used).isBefore(since))) {
                points.add(new Point(
                        Kind.PURPOSE_IDLE,
                        purpose.id(),
                        "\"" + purpose.title() + "\" has no use in the ledger since "
                                + (used == null ? since : day(used)) + "; kept for it: " + kept,
                        OptionalLong.empty()));
            }
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, parts.schedule().zone());
    }

    private String kept(DeclaredPurpose purpose) {
        return dataMap.types().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> dataMap.serves(field, purpose.type()))
                        .map(field -> type.name() + "." + field.name()))
                .collect(Collectors.joining(", "));
    }

    private void toBeDecided(CutOff cutOff) {
        if (cutOff.then() == Disposal.REVIEW) {
            long rows = new SweepPlan.Planned(cutOff, parts.store().count(cutOff, List.of())).past();
            if (rows > 0) {
                points.add(new Point(
                        Kind.TO_BE_DECIDED,
                        place(cutOff),
                        cutOff.lastDays().entrySet().stream()
                                .map(last -> last.getKey() + " up to " + last.getValue())
                                .collect(Collectors.joining(" and ")),
                        OptionalLong.of(rows)));
            }
        }
    }

    private static String place(CutOff cutOff) {
        return new SweepPlan.Planned(cutOff, new DueRows(0, List.of(), 0)).place();
    }
}
