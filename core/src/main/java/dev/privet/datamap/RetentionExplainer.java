/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Puts into words how long rows and the values of fields are kept. */
final class RetentionExplainer {

    private final DataMap map;
    private final Evidence evidence;

    RetentionExplainer(DataMap map, Evidence evidence) {
        this.map = map;
        this.evidence = evidence;
    }

    List<Explained> ofRows(RecordType type) {
        return type.retention().isEmpty() ? List.of(unlimited(type)) : explained(type, "", type.retention(), "");
    }

    List<Explained> ofField(RecordType type, PersonalField field) {
        if (!field.retention().isEmpty()) {
            return explained(type, field.name(), field.retention(), "");
        }
        return type.retention().isEmpty()
                ? List.of(unlimited(type))
                : explained(type, "", type.retention(), "As long as its row: ");
    }

    private static Explained unlimited(RecordType type) {
        boolean part = !MappingHints.isEntity(type.type()) && MappingHints.isEmbeddable(type.type());
        return new Explained(
                Explained.Topic.KEPT,
                part ? "As long as the row that it lies in." : "Not limited: nothing says how long.",
                Voices.byDefault(
                        part
                                ? "nothing else is said of an embedded object"
                                : "nobody said it of the field, of the class or of a purpose"));
    }

    private List<Explained> explained(RecordType type, String property, List<RetentionRule> rules, String before) {
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            boolean lastOfSeveral = i > 0 && i == rules.size() - 1;
            explained.add(new Explained(
                    Explained.Topic.KEPT,
                    before + text(rules.get(i)) + (lastOfSeveral ? " The longest of these counts." : ""),
                    voices(type, property, rules.get(i))));
        }
        return explained;
    }

    private String text(RetentionRule rule) {
        List<String> titles = rule.purposes().stream()
                .flatMap(purpose -> map.purpose(purpose).stream())
                .map(DeclaredPurpose::title)
                .sorted()
                .toList();
        return Words.period(rule.period()) + " from " + rule.from() + " on"
                + (titles.isEmpty() ? "" : ", for " + Words.all(titles))
                + ", then " + rule.then().done()
                + rule.minimum()
                        .map(least -> ", and by law not before " + Words.period(least))
                        .orElse("")
                + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")") + ".";
    }

    /** The mark that a rule was made of, and who said its period where the mark leaves that open. */
    private List<String> voices(RecordType type, String property, RetentionRule rule) {
        Optional<Merge.Held<TypeMark>> held = held(type, property, rule);
        Voices voices = new Voices().add("", held);
        if (held.filter(known -> states(known.mark(), rule.period())).isEmpty()) {
            List<Class<? extends Purpose>> purposes = rule.purposes().stream()
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
            purposes.forEach(purpose -> voices.add("the period", evidence.ofPurpose(purpose, "retention")));
            if (purposes.isEmpty()) {
                voices.add(
                        "the period",
                        new Provenance(Provenance.Source.DEFAULT, "the data map's, where nothing says another"));
            }
        }
        return voices.all();
    }

    /** Where configuration says a period, or another date or end; empty where the code alone does. */
    List<String> configured(RecordType type, String property, RetentionRule rule) {
        TreeSet<String> places = new TreeSet<>();
        Optional<Merge.Held<TypeMark>> held = held(type, property, rule);
        held.ifPresent(known -> addConfigured(places, known));
        if (held.filter(known -> states(known.mark(), rule.period())).isEmpty()) {
            rule.purposes()
                    .forEach(purpose ->
                            evidence.ofPurpose(purpose, "retention").ifPresent(known -> addConfigured(places, known)));
        }
        return List.copyOf(places);
    }

    private static void addConfigured(Collection<String> places, Merge.Held<?> held) {
        Provenance from = held.statement().from();
        if (from.source() == Provenance.Source.CONFIGURATION) {
            places.add(from.where());
        }
    }

    private Optional<Merge.Held<TypeMark>> held(RecordType type, String property, RetentionRule rule) {
        return mark(type, property, rule).or(() -> property.isEmpty() ? Optional.empty() : mark(type, "", rule));
    }

    private Optional<Merge.Held<TypeMark>> mark(RecordType type, String property, RetentionRule rule) {
        return evidence.all(type.type(), TypeMark.Retained.class).stream()
                .filter(held -> held.mark() instanceof TypeMark.Retained mark
                        && mark.property().equals(property)
                        && (mark.from().isEmpty()
                                || mark.from().equals(rule.from().names()))
                        && (mark.purposes().isEmpty() || mark.purposes().containsAll(rule.purposes()))
                        && mark.because().equals(rule.because()))
                // What speaks of purposes comes before what holds for all, and the period that is stated before
                // another.
                .min(Comparator.comparing((Merge.Held<TypeMark> held) -> !states(held.mark(), rule.period()))
                        .thenComparing(held ->
                                !((TypeMark.Retained) held.mark()).purposes().equals(rule.purposes())));
    }

    private static boolean states(TypeMark mark, Period period) {
        return mark instanceof TypeMark.Retained retained
                && Periods.parse(retained.period()).filter(period::equals).isPresent();
    }
}
