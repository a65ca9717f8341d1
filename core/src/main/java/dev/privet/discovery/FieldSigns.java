/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells from the fields of a class how its rows stand to persons, beside what its name says. */
final class FieldSigns {

    private static final double KEYED = 0.6;
    /** A text says less of a tie than a key: a course names its teacher. */
    private static final double NAMED = 0.45;

    private static final double CONTACTABLE = 0.75;
    private static final double WRITTEN = 0.9;
    private static final double CALLED = 0.7;
    /** So sure at least are words for where a person called from, and not for the address of a server. */
    private static final double CALLER = 1.6;

    private static final double SYSTEM = 1.6;
    private static final double ORGANISATION = 1.5;
    /** From here on a class is one of persons by its name, whatever firm they work for. */
    private static final double PERSON = 0.55;

    private static final Set<String> CONTACT = Set.of("EmailAddress", "PhoneNumber", "PostalAddress", "Postcode");

    private static final Set<String> CALLS = Set.of("IpAddress");

    /** Whoever logs in is told by the rows that are theirs, too; those need not be persons. */
    private static final String LOGIN = "OnlineIdentifier";

    private final Model model;
    private final Lexicon lexicon;
    private final ClassNames names;

    FieldSigns(Model model, Lexicon lexicon, ClassNames names) {
        this.model = model;
        this.lexicon = lexicon;
        this.names = names;
    }

    /** Several fields such as first name, birth date and mobile phone make a class one of persons, whatever its name. */
    Standing judge(ScannedClass type, Standing named) {
        if (isSystem(type)) {
            return new Standing(0, 0, SYSTEM, Optional.empty());
        }
        boolean organisation = isOrganisation(type, named);
        Set<String> reachable = new TreeSet<>();
        Set<String> telling = new TreeSet<>();
        boolean own = false;
        boolean called = false;
        for (ScannedField field : type.fields()) {
            for (NameReading reading : NameReading.of(field.name(), model.kind(field), lexicon)) {
                DataWord word = reading.word();
                if (!fits(field, reading)) {
                    continue;
                }
                if (word.telling() && !(organisation && CONTACT.contains(word.category()))) {
                    telling.add(word.phrase());
                    own |= !word.category().equals(LOGIN);
                }
                called |= CALLS.contains(word.category()) && word.alone() >= CALLER;
                if (word.alone() > 0 && CONTACT.contains(word.category())) {
                    reachable.add(word.category());
                }
            }
        }
        Standing written = named;
        if (isLetter(type)) {
            written = named.atLeastLinked(WRITTEN, "somebody writes to somebody in it");
        } else if (isWriting(type)) {
            written = named.noThing().atLeastLinked(WRITTEN, "somebody wrote it");
        }
        boolean names = type.fields().stream().anyMatch(this::namesPerson);
        if (names) {
            written = written.atLeastLinked(NAMED * (1 - Math.min(1, written.thing()) / 2), "it names a person");
        }
        Standing read = called ? written.atLeastLinked(CALLED, "it says from where somebody called") : written;
        if (organisation) {
            return told(read.atLeastThing(ORGANISATION), telling, own);
        }
        if (reachable.size() >= CONTACT.size() - 1 && read.thing() == 0) {
            return read.atLeastSelf(CONTACTABLE, "the class has fields by which a person is reached");
        }
        return told(read, telling, own);
    }

    /** By its name, or by a field that only organisations have, where it is no person by its name. */
    private boolean isOrganisation(ScannedClass type, Standing named) {
        return Organisations.isOne(named) || (named.self() < PERSON && count(type, WordRole.ORGANISATION) > 0);
    }

    private Standing told(Standing read, Set<String> telling, boolean own) {
        if (telling.isEmpty()) {
            return read;
        }
        Standing tied = read.atLeastLinked(KEYED * (1 - Math.min(1, read.thing()) / 2), "it names a person");
        if (telling.size() > 1) {
            return (own ? tied.lessThing() : tied)
                    .atLeastSelf(lexicon.weight(Weight.TELLING_FIELDS), "the class has fields that only persons have");
        }
        return own && read.thing() == 0
                ? tied.atLeastSelf(lexicon.weight(Weight.TELLING_FIELD), "the class has a field that only persons have")
                : tied;
    }

    private boolean fits(ScannedField field, NameReading reading) {
        return reading.after().stream().allMatch(word -> lexicon.is(WordRole.NEUTRAL, word))
                && reading.before().stream().noneMatch(word -> lexicon.is(WordRole.THING, word))
                && reading.word().kinds().contains(model.kind(field));
    }

    /** A text such as {@code customerName} or {@code antragsteller} ties a row as an id does; who worked on it does not. */
    private boolean namesPerson(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        int end = words.size();
        while (end > 1 && lexicon.is(WordRole.NEUTRAL, words.get(end - 1))) {
            end--;
        }
        List<String> person = words.subList(0, end);
        return end > 0
                && model.kind(field) == ValueKind.TEXT
                && lexicon.strength(WordRole.SUBJECT, person.get(end - 1)) >= 1
                && !lexicon.is(WordRole.AUDIT, String.join(" ", person))
                && !lexicon.is(WordRole.EVERYWHERE, person.get(end - 1))
                && person.subList(0, end - 1).stream().allMatch(word -> lexicon.is(WordRole.NEUTRAL, word));
    }

    private boolean isSystem(ScannedClass type) {
        return count(type, WordRole.SYSTEM) > 1;
    }

    /** A message: it says who wrote it or whom it reaches, and has a text. */
    private boolean isLetter(ScannedClass type) {
        return count(type, WordRole.CORRESPONDENT) > 0
                && type.fields().stream()
                        .filter(field ->
                                EnumSet.of(ValueKind.TEXT, ValueKind.BINARY).contains(model.kind(field)))
                        .anyMatch(field -> lexicon.is(WordRole.LETTER, phrase(field)));
    }

    /** What somebody wrote for others to read: it is called so, says who, and has a text. */
    private boolean isWriting(ScannedClass type) {
        List<String> words = names.core(lexicon.vocabulary().read(type.simpleName()));
        int last = words.size() - 1;
        return last >= 0
                && lexicon.is(WordRole.WRITING, words.get(last))
                && !(last > 0 && lexicon.is(WordRole.THING, words.get(last - 1) + " " + words.get(last)))
                && type.fields().stream().anyMatch(this::saysWho)
                && type.fields().stream()
                        .anyMatch(field -> model.kind(field) == ValueKind.TEXT && isText(lexicon, phrase(field)));
    }

    private boolean saysWho(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        int last = words.size() - 1;
        boolean keyed = last > 0
                && (lexicon.is(WordRole.KEY, words.get(last)) || lexicon.is(WordRole.NEUTRAL, words.get(last)));
        String who = words.isEmpty() ? "" : words.get(keyed ? last - 1 : last);
        return lexicon.strength(WordRole.SUBJECT, who) >= 1 || (last > 0 && lexicon.is(WordRole.AGENT, who));
    }

    /** A text, and no name or heading of one. */
    static boolean isText(Lexicon lexicon, String phrase) {
        return !lexicon.is(WordRole.HEADING, phrase)
                && lexicon.data(phrase)
                        .filter(word -> word.category().equals("FreeText"))
                        .isPresent();
    }

    private long count(ScannedClass type, WordRole role) {
        return type.fields().stream()
                .filter(field -> role != WordRole.CORRESPONDENT || isText(field))
                .filter(field -> lexicon.is(role, phrase(field)))
                .count();
    }

    /** Text, or a person: "from" and "to" are also the ends of a period. */
    private boolean isText(ScannedField field) {
        return model.kind(field) == ValueKind.TEXT || model.target(field).isPresent();
    }

    private String phrase(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        int last = words.size() - 1;
        boolean list = last > 0 && Model.isMany(field.type()) && lexicon.is(WordRole.MANY, words.get(last));
        return String.join(" ", list ? words.subList(0, last) : words);
    }
}
