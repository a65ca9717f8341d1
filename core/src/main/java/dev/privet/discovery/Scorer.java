/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up the evidence on one field. */
final class Scorer {

    private static final Set<String> AUDITORS = Set.of("CreatedBy", "LastModifiedBy");
    /** What a class of persons adds at least for words to depend on the class at all. */
    private static final double FULLY_DEPENDENT = 3;

    /** What words before take away of words that are certain in themselves. */
    private static final double CERTAIN = 0.3;

    /** From this strength on a word stands for a person, also before other words. */
    private static final double PERSON_WORD = 0.8;

    private final Model model;
    private final Lexicon lexicon;
    private final Neighbourhood neighbourhood;

    Scorer(Model model, Lexicon lexicon, Neighbourhood neighbourhood) {
        this.model = model;
        this.lexicon = lexicon;
        this.neighbourhood = neighbourhood;
    }

    /** The best reading of a field; empty where nothing points to personal data, or the field is no value. */
    Optional<Verdict> judge(ScannedClass type, ScannedField field) {
        ValueKind kind = kind(field);
        if (kind == ValueKind.NONE || leadsToPerson(field, kind)) {
            return Optional.empty();
        }
        Standing standing = neighbourhood.of(type.name());
        List<Verdict> all = new ArrayList<>();
        for (NameReading reading : NameReading.of(field.name(), lexicon)) {
            all.add(verdict(reading, field, kind, standing, List.of()));
        }
        Optional<String> column = field.column().filter(name -> !name.equalsIgnoreCase(field.name()));
        if (all.isEmpty() && column.isPresent()) {
            Reason only =
                    new Reason(lexicon.weight(Weight.COLUMN_ONLY), "only the column " + column.get() + " is named so");
            NameReading.of(column.get(), lexicon)
                    .forEach(reading -> all.add(verdict(reading, field, kind, standing, List.of(only))));
        }
        if (all.isEmpty()) {
            byAnnotation(field, kind, standing).ifPresent(all::add);
        }
        return all.stream().max(Comparator.comparingDouble(Verdict::score));
    }

    /** A class that was not scanned, and is named like data, such as {@code PhoneNumber}, holds a value. */
    private ValueKind kind(ScannedField field) {
        ValueKind kind = model.kind(field);
        String type = Model.element(field.type()).name();
        if (kind != ValueKind.NONE || model.find(type).isPresent()) {
            return kind;
        }
        String words = String.join(" ", lexicon.vocabulary().read(Spelling.simple(type)));
        return lexicon.data(words).isPresent() ? ValueKind.OBJECT : ValueKind.NONE;
    }

    /** A reference to a row that is about a person belongs to that row, not here. */
    private boolean leadsToPerson(ScannedField field, ValueKind kind) {
        return kind == ValueKind.CHOICE
                && model.target(field)
                        .map(target -> neighbourhood.of(target.name()))
                        .filter(Standing::isPerson)
                        .isPresent()
                && !isPlaceOrContact(field);
    }

    private boolean isPlaceOrContact(ScannedField field) {
        return NameReading.of(field.name(), lexicon).stream()
                .anyMatch(reading -> reading.word().kinds().contains(ValueKind.OBJECT));
    }

    private Verdict verdict(
            NameReading reading, ScannedField field, ValueKind kind, Standing standing, List<Reason> more) {
        DataWord word = reading.word();
        List<Reason> reasons = new ArrayList<>(more);
        reasons.add(new Reason(word.alone() + lexicon.weight(Weight.PRIOR), "its name says \"" + word.phrase() + "\""));
        reasons.addAll(standing(word, standing));
        reasons.addAll(before(reading, standing));
        reasons.addAll(after(reading));
        reasons.addAll(kind(word, kind));
        reasons.addAll(annotations(word, field, kind, standing));
        return new Verdict(word, reasons);
    }

    private List<Reason> standing(DataWord word, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        double self = standing.self() * word.self();
        double linked = standing.linked() * word.linked();
        String because = standing.because().orElse("the class");
        reasons.add(self >= linked ? new Reason(self, because) : new Reason(linked, because));
        if (standing.thing() > 0) {
            double weight = lexicon.weight(Weight.THING_CLASS) * standing.thing() * dependence(word);
            reasons.add(new Reason(weight, "the class is about things"));
        }
        return reasons;
    }

    /** How much words depend on the class, from 0 to 1. */
    private static double dependence(DataWord word) {
        return Math.min(1, Math.max(0, word.self()) / FULLY_DEPENDENT);
    }

    private List<Reason> before(NameReading reading, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        DataWord data = reading.word();
        Optional<String> nearest = reading.before().stream()
                .filter(word -> !isNeutral(word) || lexicon.strength(WordRole.SUBJECT, word) >= PERSON_WORD)
                .reduce((first, second) -> second);
        if (nearest.isEmpty()) {
            return reasons;
        }
        if (lexicon.strength(WordRole.SUBJECT, nearest.get()) >= PERSON_WORD) {
            reasons.add(new Reason(
                    lexicon.weight(Weight.SUBJECT_BEFORE) * dependence(data) * (1 - standing.self()),
                    "a person's, by its name"));
        } else if (lexicon.is(WordRole.THING, nearest.get()) || lexicon.is(WordRole.KIND, nearest.get())) {
            reasons.add(new Reason(lexicon.weight(Weight.THING_BEFORE), "a thing's, by its name"));
        } else {
            double part = data.alone() < 0 ? 1 : CERTAIN;
            reasons.add(new Reason(
                    lexicon.weight(Weight.UNKNOWN_BEFORE) * dependence(data) * part,
                    "something else's, perhaps, by its name"));
        }
        return reasons;
    }

    private List<Reason> after(NameReading reading) {
        List<Reason> reasons = new ArrayList<>();
        DataWord word = reading.word();
        List<String> words = reading.after().stream()
                .takeWhile(one -> !lexicon.is(WordRole.PREPOSITION, one))
                .filter(one -> !word.kinds().contains(ValueKind.DATE) || !lexicon.is(WordRole.MOMENT, one))
                .toList();
        Optional<String> worst = words.stream()
                .filter(one -> lexicon.is(WordRole.AFTER, one))
                .min(Comparator.comparingDouble(one -> lexicon.strength(WordRole.AFTER, one)));
        if (worst.isPresent()) {
            reasons.add(new Reason(
                    lexicon.strength(WordRole.AFTER, worst.get()),
                    "\"" + worst.get() + "\" makes something else of it"));
        } else if (words.stream().anyMatch(one -> !isNeutral(one) && !lexicon.is(WordRole.SUBJECT, one))) {
            boolean owner = lexicon.is(WordRole.SUBJECT, word.phrase());
            reasons.add(new Reason(
                    lexicon.weight(owner ? Weight.SUBJECT_FOLLOWED : Weight.UNKNOWN_AFTER),
                    "more words follow in its name"));
        }
        return reasons;
    }

    private boolean isNeutral(String word) {
        return lexicon.is(WordRole.NEUTRAL, word)
                || lexicon.data(word).isPresent()
                || Character.isDigit(word.charAt(0));
    }

    private List<Reason> kind(DataWord word, ValueKind kind) {
        List<Reason> reasons = new ArrayList<>();
        if (!word.kinds().contains(kind)) {
            Weight weight = kind == ValueKind.FLAG ? Weight.FLAG_MISFIT : Weight.MISFIT;
            reasons.add(new Reason(lexicon.weight(weight), "its type does not go with the name"));
        } else if (kind == ValueKind.CHOICE) {
            reasons.add(new Reason(lexicon.weight(Weight.CHOICE), "one of a list of choices"));
        } else if (kind == ValueKind.OBJECT) {
            reasons.add(new Reason(lexicon.weight(Weight.OBJECT), "kept in a class of its own"));
        }
        return reasons;
    }

    private List<Reason> annotations(DataWord word, ScannedField field, ValueKind kind, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        if (field.bears("Email")) {
            reasons.add(new Reason(lexicon.weight(Weight.EMAIL_CONSTRAINT), "@Email"));
        }
        if (kind == ValueKind.DATE && (field.bears("Past") || field.bears("PastOrPresent"))) {
            reasons.add(new Reason(lexicon.weight(Weight.PAST_CONSTRAINT) * standing.self(), "@Past"));
        }
        boolean key = field.bears("Id")
                || field.bears("EmbeddedId")
                || field.bears("GeneratedValue")
                || field.bears("Version");
        if (key && (kind != ValueKind.TEXT || word.phrase().endsWith("id"))) {
            reasons.add(new Reason(lexicon.weight(Weight.ROW_KEY), "it identifies its row"));
        }
        if (field.bears("Lob") && word.linked() > 0) {
            reasons.add(new Reason(lexicon.weight(Weight.LARGE_TEXT) * standing.linked(), "@Lob"));
        }
        return reasons;
    }

    /** What an annotation says where the name says nothing. */
    private Optional<Verdict> byAnnotation(ScannedField field, ValueKind kind, Standing standing) {
        if (kind != ValueKind.TEXT) {
            return Optional.empty();
        }
        if (field.bears("Email")) {
            return Optional.of(new Verdict(
                    new DataWord("email", "EmailAddress", Set.of(ValueKind.TEXT), 0, 1, 0, false),
                    List.of(
                            new Reason(lexicon.weight(Weight.EMAIL_CONSTRAINT), "@Email"),
                            new Reason(standing.self(), standing.because().orElse("the class")))));
        }
        return AUDITORS.stream().anyMatch(field::bears)
                ? Optional.of(new Verdict(
                        new DataWord("auditor", "OnlineIdentifier", Set.of(ValueKind.TEXT), 0, 0, 0, false),
                        List.of(new Reason(lexicon.weight(Weight.AUDITOR), "who worked on the row"))))
                : Optional.empty();
    }
}
