/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.ErasureEffect;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what becomes of a row when a person is erased: a pure function of the data map, the row's facts and the day. Thread-safe.
 *
 * <p>Of several links that lead to the person the strongest counts: keep, detach, anonymise, delete with the last, delete. Whatever
 * it is, a field that a legal obligation needs stays until its period has passed, what must be kept for a minimum stays until that has,
 * and a hold for legal claims outranks everything.
 *
 * @legal GDPR Art 17(1) (text); Art 17(3)(b), processing required by a legal obligation, to the extent necessary (text); Art 17(3)(e),
 *     legal claims (text)
 */
final class ErasureRules {

    /** What has no end stays longest. */
    private static final Comparator<KeptData> LONGEST =
            Comparator.comparing(need -> need.until().orElse(LocalDate.MAX));

    private final DataMap dataMap;
    private final Map<RecordType, List<Value>> values = new ConcurrentHashMap<>();

    ErasureRules(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    /**
     * Decides on one row.
     *
     * @param hold what the hold on the row is called, if there is one
     * @param today the civil date in the organisation's zone
     */
    RowTreatment decide(RowFacts row, Optional<String> hold, LocalDate today) {
        return decide(row, HeldPart.of(hold.stream().toList()), today);
    }

    /**
     * Decides on one row.
     *
     * @param held the holds on the row or on some of its fields
     * @param today the civil date in the organisation's zone
     */
    RowTreatment decide(RowFacts row, List<HeldPart> held, LocalDate today) {
        String whole = HeldPart.whole(held);
        if (!whole.isEmpty()) {
            return new RowTreatment.Keep(
                    List.of(new KeptData(ErasureGround.LEGAL_CLAIMS, personal(row.type()), Optional.empty(), whole)));
        }
        List<KeptData> kept = new ArrayList<>(statutory(row, today));
        List<KeptData> claimed = claimed(row.type(), held);
        kept.addAll(claimed);
        return switch (strongest(row.links())) {
            case KEEP -> new RowTreatment.Keep(List.of(KeptData.row(ErasureGround.NOT_THEIRS)));
            case DETACH -> detach(row, claimed);
            case ANONYMISE -> anonymise(row, kept);
            case DELETE_WITH_LAST -> row.others() ? anonymise(row, kept) : delete(row, kept, today);
            case DELETE -> delete(row, kept, today);
        };
    }

    /** What is held is evidence of somebody, so the row goes on pointing at them. */
    private static RowTreatment detach(RowFacts row, List<KeptData> claimed) {
        return claimed.isEmpty()
                ? new RowTreatment.Change(Set.of(), row.links(), List.of())
                : new RowTreatment.Keep(claimed);
    }

    /** The fields that holds on purposes keep. */
    private List<KeptData> claimed(RecordType type, List<HeldPart> held) {
        List<KeptData> kept = new ArrayList<>();
        for (HeldPart part : held) {
            Set<String> fields = values(type).stream()
                    .filter(value -> part.fields().test(value.field()))
                    .map(Value::path)
                    .collect(Collectors.toSet());
            if (!fields.isEmpty()) {
                kept.add(new KeptData(ErasureGround.LEGAL_CLAIMS, fields, Optional.empty(), part.name()));
            }
        }
        return kept;
    }

    /** The paths of everything personal in a row. */
    Set<String> personal(RecordType type) {
        return values(type).stream().map(Value::path).collect(Collectors.toUnmodifiableSet());
    }

    /** The effects stand in the enum from the strongest to the weakest. */
    private static ErasureEffect strongest(List<SubjectLink> links) {
        return links.stream()
                .map(SubjectLink::erasure)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private RowTreatment delete(RowFacts row, List<KeptData> kept, LocalDate today) {
        if (!kept.isEmpty()) {
            return new RowTreatment.Change(without(kept, values(row.type())), List.of(), kept);
        }
        return minimum(row, today)
                .<RowTreatment>map(need -> new RowTreatment.Keep(List.of(need)))
                .orElseGet(RowTreatment.Delete::new);
    }

    /** A row may have to be kept for a minimum although nothing in it is personal but whom it is about. */
    private static Optional<KeptData> minimum(RowFacts row, LocalDate today) {
        return row.type().retention().stream()
                .filter(rule -> rule.minimum().isPresent())
                .flatMap(rule -> Obligation.minimum(rule).need(row.dates(), today).stream())
                .max(LONGEST);
    }

    /** What is said to be about others is left to them; what is about nobody in particular is about this person as well. */
    private RowTreatment anonymise(RowFacts row, List<KeptData> kept) {
        Set<String> roles = row.links().stream().map(SubjectLink::role).collect(Collectors.toSet());
        List<Value> theirs = values(row.type()).stream()
                .filter(value -> value.field().about().isEmpty()
                        || value.field().about().stream().anyMatch(roles::contains))
                .toList();
        return new RowTreatment.Change(without(kept, theirs), kept.isEmpty() ? row.links() : List.of(), kept);
    }

    private static Set<String> without(List<KeptData> kept, List<Value> fields) {
        Set<String> paths = fields.stream().map(Value::path).collect(Collectors.toCollection(HashSet::new));
        kept.forEach(data -> paths.removeAll(data.fields()));
        return paths;
    }

    /** The fields that a legal obligation still needs, those with the same reason and end together. */
    private List<KeptData> statutory(RowFacts row, LocalDate today) {
        Map<KeptData, Set<String>> fields = new LinkedHashMap<>();
        for (Value value : values(row.type())) {
            value.duties().stream()
                    .map(duty -> duty.need(row.dates(), today))
                    .flatMap(Optional::stream)
                    .max(LONGEST)
                    .ifPresent(need ->
                            fields.computeIfAbsent(need, key -> new HashSet<>()).add(value.path()));
        }
        List<KeptData> kept = new ArrayList<>();
        fields.forEach((need, paths) -> kept.add(new KeptData(need.ground(), paths, need.until(), need.because())));
        return List.copyOf(kept);
    }

    private List<Value> values(RecordType type) {
        return values.computeIfAbsent(type, this::read);
    }

    private List<Value> read(RecordType type) {
        List<Value> found = new ArrayList<>();
        type.fields().forEach(field -> found.add(value(field.name(), field, type)));
        EmbeddedParts.of(type, dataMap)
                .forEach((path, part) ->
                        part.fields().forEach(field -> found.add(value(path + "." + field.name(), field, type))));
        return List.copyOf(found);
    }

    private Value value(String path, PersonalField field, RecordType row) {
        List<RetentionRule> rules = field.retention().isEmpty() ? row.retention() : field.retention();
        Stream<Obligation> ofPurposes = field.uses().keySet().stream()
                .map(dataMap::purpose)
                .flatMap(Optional::stream)
                .filter(purpose -> purpose.basis() == LawfulBasis.LEGAL_OBLIGATION)
                .sorted(Comparator.comparing(DeclaredPurpose::id))
                .map(purpose -> new Obligation(purpose.title(), periods(rules, purpose.type())));
        Stream<Obligation> minima = Stream.concat(field.retention().stream(), row.retention().stream())
                .filter(rule -> rule.minimum().isPresent() && concerns(rule, field))
                .map(Obligation::minimum);
        return new Value(path, field, Stream.concat(ofPurposes, minima).toList());
    }

    private static boolean concerns(RetentionRule rule, PersonalField field) {
        return rule.purposes().isEmpty() || field.uses().keySet().stream().anyMatch(rule.purposes()::contains);
    }

    /** A purpose's own periods count for it; where it has none, those that hold for every purpose; where there are none either, all. */
    private static List<RetentionRule> periods(List<RetentionRule> rules, Class<? extends Purpose> purpose) {
        List<RetentionRule> own =
                rules.stream().filter(rule -> rule.purposes().contains(purpose)).toList();
        List<RetentionRule> general =
                rules.stream().filter(rule -> rule.purposes().isEmpty()).toList();
        return !own.isEmpty() ? own : !general.isEmpty() ? general : rules;
    }

    /** A personal value of a row, be it the row's own or that of an object embedded in it. */
    private record Value(String path, PersonalField field, List<Obligation> duties) {}

    /** A legal obligation that needs a field. */
    private record Obligation(String title, List<RetentionRule> periods) {

        /** Nothing where the calendar has no such day, as after what a database calls infinite. */
        static Obligation minimum(RetentionRule rule) {
            String law = rule.because().isEmpty() ? "a minimum period by law" : rule.because();
            return new Obligation(law, List.of(rule));
        }

        private static Optional<LocalDate> end(LocalDate from, Period period) {
            try {
                return Optional.of(from.plus(period));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Nothing where every period has passed. Where none is stated, or one has not begun, there is no end yet. */
        Optional<KeptData> need(Map<String, LocalDate> dates, LocalDate today) {
            List<Optional<LocalDate>> ends = periods.stream()
                    .map(rule -> Optional.ofNullable(rule.from().latest(date -> dates.get(String.join(".", date))))
                            .flatMap(from -> end(from, rule.needed())))
                    .toList();
            Optional<LocalDate> end = ends.isEmpty() || ends.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
            return end.filter(last -> last.isBefore(today)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new KeptData(ErasureGround.LEGAL_OBLIGATION, Set.of(), end, title));
        }
    }
}
