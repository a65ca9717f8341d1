/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds up the evidence on one field. */
final class Scorer {

    private static final Set<String> AUDITORS = Set.of("CreatedBy", "LastModifiedBy");
    /** Before a word for a person they say whose the value is: {@code nameOfDriver}. */
    private static final Set<String> OF = Set.of("of", "de", "del", "du", "des", "von", "van", "vom");

    /** They say again of a field that holds several that it does. */
    private static final Set<String> MANY = Set.of("list", "set", "array", "collection", "liste", "lista", "lijst");

    /** A person's name on a thing's row is still a person's. */
    private static final double HALF = 0.5;

    /** What a class of persons adds at least for words to depend on the class at all. */
    private static final double FULLY_DEPENDENT = 3;

    /** What words before take away of words that are certain in themselves. */
    private static final double CERTAIN = 0.3;

    /** From this strength on a word stands for a person, also before other words. */
    private static final double PERSON_WORD = 0.8;

    private final Model model;
    private final Lexicon lexicon;
    private final Neighbourhood neighbourhood;
    private final Hints hints;

    Scorer(Model model, Lexicon lexicon, Neighbourhood neighbourhood) {
        this.model = model;
        this.lexicon = lexicon;
        this.neighbourhood = neighbourhood;
        this.hints = new Hints(lexicon);
    }

    /** The best reading of a field; empty where nothing points to personal data, or the field is no value. */
    Optional<Verdict> judge(ScannedClass type, ScannedField field) {
        ValueKind kind = kind(type, field);
        if (kind == ValueKind.NONE || leadsToPerson(field, kind)) {
            return Optional.empty();
        }
        Standing standing = neighbourhood.of(type.name());
        List<Verdict> all = new ArrayList<>();
        for (NameReading reading : NameReading.of(field.name(), lexicon)) {
            if (!(reading.before().isEmpty() && neighbourhood.isPrefixed(type, reading.word()))) {
                all.add(verdict(reading, field, kind, standing, List.of()));
            }
        }
        hints.byKey(field, kind)
                .ifPresent(hint -> all.add(verdict(hint.reading(), field, kind, standing, List.of(hint.reason()))));
        if (all.isEmpty()) {
            hints.of(field, kind)
                    .forEach(hint -> all.add(verdict(hint.reading(), field, kind, standing, List.of(hint.reason()))));
        }
        if (all.isEmpty()) {
            byAnnotation(field, kind, standing).ifPresent(all::add);
        }
        return all.stream().max(Comparator.comparingDouble(Verdict::score));
    }

    /** A class that was not scanned, and is named like data, such as {@code PhoneNumber}, holds a value. */
    private ValueKind kind(ScannedClass holder, ScannedField field) {
        ValueKind kind = model.kind(field);
        if (kind == ValueKind.OBJECT && Model.isKeyedBeside(holder, field)) {
            return ValueKind.CHOICE;
        }
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
        reasons.addAll(standing(reading, standing));
        reasons.addAll(before(reading, standing));
        reasons.addAll(after(reading, Model.isMany(field.type())));
        reasons.addAll(kind(word, kind, field));
        reasons.addAll(annotations(word, field, kind, standing));
        return new Verdict(word, reasons);
    }

    private List<Reason> standing(NameReading reading, Standing standing) {
        DataWord word = reading.word();
        List<Reason> reasons = new ArrayList<>();
        double self = standing.self() * word.self();
        double linked = standing.linked() * word.linked();
        String because = standing.because().orElse("the class");
        reasons.add(self >= linked ? new Reason(self, because) : new Reason(linked, because));
        if (standing.thing() > 0) {
            double somebodys = owner(reading).filter(this::isPerson).isPresent() ? HALF : 1;
            double weight = lexicon.weight(Weight.THING_CLASS) * standing.thing() * dependence(word) * somebodys;
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
        Optional<String> nearest = owner(reading);
        if (nearest.isEmpty()) {
            return reasons;
        }
        double thing = Math.max(
                lexicon.strength(WordRole.THING, nearest.get()), lexicon.strength(WordRole.KIND, nearest.get()));
        if (isPerson(nearest.get())) {
            reasons.add(new Reason(
                    lexicon.weight(Weight.SUBJECT_BEFORE) * dependence(data) * (1 - standing.self()),
                    "a person's, by its name"));
        } else if (thing > 1 || (thing > 0 && !namesPerson(data))) {
            reasons.add(new Reason(lexicon.weight(Weight.THING_BEFORE), "a thing's, by its name"));
        } else if (thing == 0) {
            double part = data.alone() < 0 ? 1 : CERTAIN;
            reasons.add(new Reason(
                    lexicon.weight(Weight.UNKNOWN_BEFORE) * dependence(data) * part,
                    "something else's, perhaps, by its name"));
        }
        return reasons;
    }

    /** Whose the value is, by the words right before, or after an "of". */
    private Optional<String> owner(NameReading reading) {
        List<String> after = reading.after();
        if (after.size() > 1 && OF.contains(after.get(0))) {
            String last = after.get(after.size() - 1);
            if (lexicon.is(WordRole.SUBJECT, last) || lexicon.is(WordRole.THING, last)) {
                return Optional.of(last);
            }
        }
        return reading.before().stream().filter(this::saysWhose).reduce((first, second) -> second);
    }

    private boolean saysWhose(String word) {
        return !isNeutral(word)
                || isPerson(word)
                || (lexicon.is(WordRole.THING, word) && !lexicon.is(WordRole.NEUTRAL, word));
    }

    /** "User id" says whose it is: that of a user, also in {@code validatorUserId}. */
    private boolean namesPerson(DataWord word) {
        return Stream.of(word.phrase().split(" ", -1)).anyMatch(this::isPerson);
    }

    /** A phone stands for a person in the name of a class, and for itself in the name of a field. */
    private boolean isPerson(String word) {
        double strength = lexicon.strength(WordRole.SUBJECT, word);
        return strength >= 1 || (strength >= PERSON_WORD && lexicon.data(word).isEmpty());
    }

    private List<Reason> after(NameReading reading, boolean many) {
        List<Reason> reasons = new ArrayList<>();
        DataWord word = reading.word();
        List<String> words = reading.after().stream()
                .takeWhile(one -> !lexicon.is(WordRole.PREPOSITION, one))
                .filter(one -> !word.kinds().contains(ValueKind.DATE) || !lexicon.is(WordRole.MOMENT, one))
                .filter(one -> !many || !MANY.contains(one))
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
            boolean thing = words.stream().anyMatch(one -> !isNeutral(one) && lexicon.is(WordRole.THING, one));
            Weight other = thing ? Weight.THING_AFTER : Weight.UNKNOWN_AFTER;
            reasons.add(new Reason(
                    lexicon.weight(owner ? Weight.SUBJECT_FOLLOWED : other), "more words follow in its name"));
        }
        return reasons;
    }

    private boolean isNeutral(String word) {
        return lexicon.is(WordRole.NEUTRAL, word)
                || lexicon.data(word).isPresent()
                || Character.isDigit(word.charAt(0));
    }

    private List<Reason> kind(DataWord word, ValueKind kind, ScannedField field) {
        List<Reason> reasons = new ArrayList<>();
        if (!word.kinds().contains(kind)) {
            Weight weight = kind == ValueKind.FLAG ? Weight.FLAG_MISFIT : Weight.MISFIT;
            reasons.add(new Reason(lexicon.weight(weight), "its type does not go with the name"));
        } else if (kind == ValueKind.CHOICE) {
            reasons.add(new Reason(lexicon.weight(Weight.CHOICE), "one of a list of choices"));
        } else if (kind == ValueKind.OBJECT) {
            boolean persons = holdsPerson(field);
            reasons.add(new Reason(
                    lexicon.weight(persons ? Weight.PERSONS_PART : Weight.OBJECT),
                    persons ? "kept in a class about persons" : "kept in a class of its own"));
        }
        return reasons;
    }

    private boolean holdsPerson(ScannedField field) {
        return model.target(field)
                .map(target -> neighbourhood.of(target.name()))
                .filter(Standing::isPerson)
                .isPresent();
    }

    private List<Reason> annotations(DataWord word, ScannedField field, ValueKind kind, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        if (field.bears("Email")) {
            reasons.add(new Reason(lexicon.weight(Weight.EMAIL_CONSTRAINT), "@Email"));
        }
        if (hints.byAnnotations(field)
                .anyMatch(reading -> reading.word().category().equals(word.category()))) {
            reasons.add(new Reason(lexicon.weight(Weight.ANNOTATION_WORDS), "an annotation says so, too"));
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
