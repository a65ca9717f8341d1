/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.retention.CutOff;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is past its period is not shown, even before a sweep has removed it: a row, or a value in it, that is kept on for another
 * purpose's sake is no longer there for one whose own period has ended. It depends on each row, so it comes after the rules that
 * look at types alone, and can only make their plan stricter. Immutable.
 *
 * @legal GDPR Art 5(1)(e) (text); that a longer purpose does not let a shorter one go on is Art 5(1)(b) (our reading)
 */
final class StorageLimitation {

    private final RecordType type;
    private final CutOff.Limit[] ofRow;
    private final Part[] ofFields;

    /** The fields that end before their row. */
    private static final class Part {

        private final int index;
        private final CutOff.Limit[] limits;

        Part(int index, List<CutOff.Limit> limits) {
            this.index = index;
            this.limits = limits.toArray(CutOff.Limit[]::new);
        }
    }

    private StorageLimitation(RecordType type, List<CutOff.Limit> ofRow, List<Part> ofFields) {
        this.type = type;
        // Asked for each row that is shown.
        this.ofRow = ofRow.toArray(CutOff.Limit[]::new);
        this.ofFields = ofFields.toArray(Part[]::new);
    }

    /** What limits a purpose's view of a type on a day; nothing where nothing does. */
    static Optional<StorageLimitation> of(RecordType type, Class<? extends Purpose> purpose, LocalDate today) {
        List<CutOff.Limit> ofRow = limits(type.retention(), purpose, today);
        List<Part> ofFields = new ArrayList<>();
        for (PersonalField field : type.fields()) {
            List<CutOff.Limit> limits = limits(field.retention(), purpose, today);
            if (!limits.isEmpty()) {
                ofFields.add(new Part(field.index(), limits));
            }
        }
        return ofRow.isEmpty() && ofFields.isEmpty()
                ? Optional.empty()
                : Optional.of(new StorageLimitation(type, ofRow, ofFields));
    }

    /** A purpose's own periods, or else those that hold whatever the purpose, or else the longest of the others'. */
    private static List<CutOff.Limit> limits(
            List<RetentionRule> rules, Class<? extends Purpose> purpose, LocalDate today) {
        List<RetentionRule> own =
                rules.stream().filter(rule -> rule.purposes().contains(purpose)).toList();
        List<RetentionRule> everybodys =
                rules.stream().filter(rule -> rule.purposes().isEmpty()).toList();
        List<RetentionRule> counting = own.isEmpty() ? everybodys.isEmpty() ? rules : everybodys : own;
        return counting.stream().map(rule -> CutOff.Limit.on(today, rule)).toList();
    }

    /** Finds the fields of a row that are past their period. */
    void bar(RowFacts facts, RowLimits.Bars bars) {
        Function<List<String>, @Nullable LocalDate> dates = facts::date;
        if (havePassed(ofRow, dates)) {
            BitSet all = new BitSet();
            all.set(0, type.fields().size());
            bars.add(RowBar.PAST_PERIOD, all);
            return;
        }
        for (Part part : ofFields) {
            if (havePassed(part.limits, dates)) {
                BitSet one = new BitSet();
                one.set(part.index);
                bars.add(RowBar.PAST_PERIOD, one);
            }
        }
    }

    /** Where one of them has not begun, the row is kept, and shown. */
    private static boolean havePassed(CutOff.Limit[] limits, Function<List<String>, @Nullable LocalDate> dates) {
        for (CutOff.Limit limit : limits) {
            LocalDate date = limit.rule().from().latest(dates);
            if (date == null || date.isAfter(limit.lastDay())) {
                return false;
            }
        }
        return limits.length > 0;
    }
}
