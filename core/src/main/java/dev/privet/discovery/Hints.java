/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What else says what a field holds, where its name holds no words for data. */
final class Hints {

    /** From this strength on a word stands for a person. */
    private static final double PERSON_WORD = 0.8;

    /** So sure at least are the words of an annotation that count. */
    private static final double SURE = 0.5;

    /** A longer description tells a story and not what the value is. */
    private static final int LONGEST = 6;

    /** A shorter word at the end of a name is a person's by chance: {@code codVrsVet}. */
    private static final int SHORTEST = 4;

    /** So closely at least a row is tied to a person whose dates are theirs. */
    private static final double TIED = 0.3;
    /** Deeds that are no writing of the row where they stand in a date of something that lasts. */
    private static final Set<String> DATES = Set.of("start", "end", "beginn", "ende", "inicio", "fin", "fim", "debut");

    /** What "from" and "to" say less where the row is no message. */
    private static final double UNSAID = 0.4;

    private static final String LOGIN = "OnlineIdentifier";
    private static final String KEY = "Identifier";

    private final Lexicon lexicon;

    Hints(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The readings of what is said beside the name, each with the reason why it is read. */
    List<Hint> of(ScannedField field, ValueKind kind) {
        List<Hint> all = new ArrayList<>();
        double other = lexicon.weight(Weight.COLUMN_ONLY);
        for (String name : field.otherNames()) {
            all.addAll(read(name, new Reason(other, "only the column " + name + " is named so")));
        }
        double said = lexicon.weight(Weight.ANNOTATION_ONLY);
        for (String text : field.descriptions()) {
            if (Spelling.words(text).size() <= LONGEST) {
                all.addAll(read(text, new Reason(said, "only its description says so")));
            }
        }
        byAnnotations(field)
                .forEach(reading -> all.add(new Hint(reading, new Reason(said, "only an annotation says so"))));
        all.addAll(byName(field, kind));
        return all;
    }

    /** What the whole name says. */
    List<Hint> byName(ScannedField field, ValueKind kind) {
        List<Hint> all = new ArrayList<>();
        if (kind == ValueKind.TEXT) {
            byPerson(field, kind).ifPresent(all::add);
            byLetter(field).ifPresent(all::add);
            byAgent(field).ifPresent(all::add);
            byDoer(field).ifPresent(all::add);
        }
        if (kind == ValueKind.DATE) {
            byPersonsDate(field).ifPresent(all::add);
        }
        return all;
    }

    /** Who did something, after a word such as "by": {@code geaendertVon}, {@code valideePar}. */
    private Optional<Hint> byAgent(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        int last = words.size() - 1;
        return last > 0
                        && lexicon.is(WordRole.AGENT, words.get(last))
                        && words.subList(0, last).stream().noneMatch(word -> lexicon.is(WordRole.AFTER, word))
                ? Optional.of(hint(
                        words.get(last),
                        LOGIN,
                        ValueKind.TEXT,
                        lexicon.weight(Weight.DOER),
                        new Reason(0, "it says by whom something was done")))
                : Optional.empty();
    }

    /** A person beside what is done with rows, and nothing else: {@code attoreIns}, {@code redattoreModifica}. */
    private Optional<Hint> byDoer(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        return words.stream().anyMatch(this::isPerson)
                        && words.stream().anyMatch(word -> lexicon.is(WordRole.DEED, word))
                        && words.stream()
                                .allMatch(word -> isPerson(word)
                                        || lexicon.is(WordRole.DEED, word)
                                        || lexicon.is(WordRole.NEUTRAL, word))
                ? Optional.of(hint(
                        String.join(" ", words),
                        LOGIN,
                        ValueKind.TEXT,
                        lexicon.weight(Weight.DOER),
                        new Reason(0, "who did something with the row, by its name")))
                : Optional.empty();
    }

    /** A supervisor is told by the key, though no class of persons is called so. */
    private boolean namesPerson(String word) {
        return lexicon.data(word)
                .filter(data -> data.category().equals("PersonName") && data.alone() >= SURE)
                .isPresent();
    }

    private boolean isPerson(String word) {
        double strength = lexicon.strength(WordRole.SUBJECT, word);
        return strength >= 1 || (strength >= PERSON_WORD && lexicon.data(word).isEmpty());
    }

    /** The day on which a person did something: {@code dateSignatureEtudiant}. When the row was written is something else. */
    private Optional<Hint> byPersonsDate(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        return words.size() > 1
                        && words.stream().anyMatch(word -> lexicon.strength(WordRole.SUBJECT, word) >= 1)
                        && words.stream()
                                .noneMatch(word -> lexicon.is(WordRole.DEED, word) || lexicon.is(WordRole.THING, word))
                ? Optional.of(hint(
                        field.name(),
                        "UsageData",
                        ValueKind.DATE,
                        lexicon.weight(Weight.PERSONS_DATE),
                        new Reason(0, "a date that is called after a person")))
                : Optional.empty();
    }

    /** When something protected began or ended tells of it, too: the {@code startDate} of a {@code SickNote}. */
    Optional<Hint> byClass(String core, ScannedField field, ValueKind kind, Standing standing) {
        List<String> words = List.of(core.split(" ", -1));
        return kind == ValueKind.DATE
                        && Math.max(standing.self(), standing.linked()) >= TIED
                        && lexicon.vocabulary().read(field.name()).stream()
                                .noneMatch(word -> !DATES.contains(word) && lexicon.is(WordRole.DEED, word))
                ? IntStream.range(0, words.size())
                        .mapToObj(from -> String.join(" ", words.subList(from, words.size())))
                        .flatMap(phrase -> lexicon.data(phrase).stream())
                        .filter(word -> Categories.isSpecial(word.category()))
                        .findFirst()
                        .map(word -> hint(
                                field.name(),
                                word.category(),
                                kind,
                                lexicon.weight(Weight.PERSONS_DATE),
                                new Reason(0, "a date of what is called \"" + word.phrase() + "\"")))
                : Optional.empty();
    }

    private static Hint hint(String phrase, String category, ValueKind kind, double weight, Reason reason) {
        DataWord word = new DataWord(phrase, category, Set.of(kind), weight, SURE, SURE, false);
        return new Hint(new NameReading(word, List.of(), List.of()), reason);
    }

    /** Who writes or is written to; without the tie of a message the word says nothing. */
    private Optional<Hint> byLetter(ScannedField field) {
        String phrase = lexicon.vocabulary().canonical(field.name());
        double weight = lexicon.weight(Weight.CORRESPONDENT);
        return lexicon.is(WordRole.CORRESPONDENT, phrase)
                ? Optional.of(new Hint(
                        new NameReading(
                                new DataWord(
                                        phrase,
                                        "OnlineIdentifier",
                                        Set.of(ValueKind.TEXT),
                                        -weight - UNSAID,
                                        weight,
                                        weight + 1 + UNSAID,
                                        false),
                                List.of(),
                                List.of()),
                        new Reason(0, "it says who writes or is written to")))
                : Optional.empty();
    }

    /** The key of a person, such as {@code reviewerId}, though the word for the person alone would be their name. */
    Optional<Hint> byKey(ScannedField field, ValueKind kind) {
        return kind == ValueKind.TEXT || (kind == ValueKind.NUMBER && isNumbered(field))
                ? byPerson(field, kind)
                        .filter(hint -> hint.reading().word().category().equals(KEY))
                : Optional.empty();
    }

    /** A number by name, which is known outside of the table; an id in digits is the table's own. */
    private boolean isNumbered(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        return lexicon.is(WordRole.NUMBER, words.get(words.size() - 1))
                || (words.size() == 2 && lexicon.is(WordRole.NUMBER, words.get(0)));
    }

    /** What the names of annotations say, such as {@code @MobilePhone}. */
    Stream<NameReading> byAnnotations(ScannedField field) {
        return field.annotations().stream()
                .filter(annotation -> !annotation.simpleName().equals("Email"))
                .flatMap(annotation -> NameReading.of(annotation.simpleName(), lexicon).stream())
                .filter(reading -> reading.after().isEmpty() && reading.word().alone() >= SURE);
    }

    private List<Hint> read(String text, Reason reason) {
        return NameReading.of(text, lexicon).stream()
                .map(reading -> new Hint(reading, reason))
                .toList();
    }

    /** Without the number at the end that tells the first from the second: {@code guardian2}. */
    private static List<String> unnumbered(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && Character.isDigit(words.get(last).charAt(0)) ? words.subList(0, last) : words;
    }

    /** A text that is called like a person is a name of theirs, or a key by which they are found. */
    private Optional<Hint> byPerson(ScannedField field, ValueKind kind) {
        List<String> words = unnumbered(lexicon.vocabulary().read(field.name()));
        boolean last = words.size() > 1 && lexicon.is(WordRole.KEY, words.get(words.size() - 1));
        boolean first = words.size() == 2 && lexicon.is(WordRole.NUMBERING, words.get(0));
        boolean key = first || last;
        List<String> before = last ? words.subList(0, words.size() - 1) : words.subList(first ? 1 : 0, words.size());
        String head = before.isEmpty() ? "" : before.get(before.size() - 1);
        String all = String.join(" ", words);
        if (!(isPerson(head) || (key && namesPerson(head)))
                || (key && lexicon.data(all).isPresent())
                || lexicon.is(WordRole.SYSTEM, all)
                || lexicon.is(WordRole.THING, all)
                || lexicon.is(WordRole.LEADING, before.get(0))
                || (head.length() < SHORTEST && before.size() > 1)) {
            return Optional.empty();
        }
        double weight = lexicon.weight(key ? Weight.PERSON_KEYED : Weight.PERSON_NAMED);
        DataWord word = new DataWord(head, key ? KEY : "PersonName", Set.of(kind), weight, 1, SURE, false);
        return Optional.of(new Hint(
                new NameReading(word, before.subList(0, before.size() - 1), List.of()),
                new Reason(0, "it is named after a person")));
    }

    /**
     * What is said beside the name.
     *
     * @param reading the words for data
     * @param reason where they stand
     */
    record Hint(NameReading reading, Reason reason) {}
}
