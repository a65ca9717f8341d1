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
    /** How words for statistics begin in all languages of the lexicon. */
    private static final Set<String> COUNTING = Set.of("statist", "estadist", "estatist", "dashboard", "kpi");
    /** What is judged of the subject of a message. */
    private static final DataWord HEADING =
            new DataWord("title", "FreeText", Set.of(ValueKind.TEXT), -2.1, 2.2, 3.2, false);

    /** A person's name on a thing's row is still a person's. */
    private static final double HALF = 0.5;

    /** So closely a row is tied to whoever wrote it. */
    private static final double WRITTEN = 0.85;

    private final Model model;
    private final Lexicon lexicon;
    private final Neighbourhood neighbourhood;
    private final Hints hints;
    private final NameEvidence names;
    private final Organisations organisations;
    private final Facts facts;
    private final Pay pay;
    private final UnknownTexts unknown;

    Scorer(Model model, Lexicon lexicon, Neighbourhood neighbourhood) {
        this.model = model;
        this.lexicon = lexicon;
        this.neighbourhood = neighbourhood;
        this.hints = new Hints(lexicon);
        this.names = new NameEvidence(lexicon);
        this.organisations = new Organisations(lexicon);
        this.facts = new Facts(lexicon);
        this.pay = new Pay(lexicon);
        this.unknown = new UnknownTexts(lexicon);
    }

    /** The best reading of a field; empty where nothing points to personal data, or the field is no value. */
    Optional<Verdict> judge(ScannedClass type, ScannedField field) {
        ValueKind kind = kind(type, field);
        if (kind == ValueKind.NONE || leadsToPerson(field, kind)) {
            return Optional.empty();
        }
        Standing standing = neighbourhood.of(type.name());
        List<Verdict> all = new ArrayList<>();
        boolean told = false;
        for (NameReading read : NameReading.of(field.name(), kind, lexicon)) {
            NameReading reading = headed(read, type, standing);
            boolean counted = reading.word().category().equals("Identifier") && isCounted(type, kind);
            if (!counted && !(reading.before().isEmpty() && neighbourhood.isPrefixed(type, reading.word()))) {
                all.add(verdict(reading, type, field, kind, standing, List.of()));
                told |= fits(reading.word(), kind);
            }
        }
        facts.of(type, field, kind, standing)
                .ifPresent(reading -> all.add(verdict(
                        reading,
                        type,
                        field,
                        kind,
                        standing,
                        List.of(new Reason(0, "the row tells what a person did")))));
        pay.of(type, field, kind, standing)
                .ifPresent(reading -> all.add(verdict(
                        reading, type, field, kind, standing, List.of(new Reason(0, "a part of somebody's pay")))));
        hints.byKey(field, kind)
                .filter(hint -> !isCounted(type, kind))
                .ifPresent(hint -> all.add(verdict(hint, type, field, kind, standing)));
        if (all.isEmpty()) {
            hints.of(field, kind).forEach(hint -> all.add(verdict(hint, type, field, kind, standing)));
        } else if (!told) {
            hints.byName(field, kind).forEach(hint -> all.add(verdict(hint, type, field, kind, standing)));
        }
        if (all.isEmpty()) {
            hints.byClass(neighbourhood.core(type), field, kind, standing)
                    .ifPresent(hint -> all.add(verdict(hint, type, field, kind, standing)));
        }
        if (all.isEmpty()) {
            byAnnotation(field, kind, standing).ifPresent(all::add);
        }
        if (all.isEmpty() && !told) {
            unknown.of(field, kind, standing)
                    .ifPresent(reading -> all.add(byRowAlone(reading, type, field, kind, standing)));
        }
        return all.stream().max(Comparator.comparingDouble(Verdict::score));
    }

    /** In a statistic the number of members is how many there are. */
    private boolean isCounted(ScannedClass type, ValueKind kind) {
        return kind == ValueKind.NUMBER
                && lexicon.vocabulary().read(type.simpleName()).stream()
                        .anyMatch(
                                word -> word.equals("stat") || COUNTING.stream().anyMatch(word::startsWith));
    }

    /** The title of a message is a text, and no title of a person. */
    private NameReading headed(NameReading reading, ScannedClass type, Standing standing) {
        return !standing.isPerson()
                        && lexicon.is(WordRole.HEADING, reading.word().phrase())
                        && type.fields().stream()
                                .map(field -> lexicon.vocabulary().canonical(field.name()))
                                .anyMatch(phrase -> lexicon.is(WordRole.LETTER, phrase)
                                        || (standing.linked() >= WRITTEN && FieldSigns.isText(lexicon, phrase)))
                ? new NameReading(HEADING.named(reading.word().phrase()), reading.before(), reading.after())
                : reading;
    }

    /** A class that was not scanned, and is named like data, such as {@code PhoneNumber}, holds a value. */
    private ValueKind kind(ScannedClass holder, ScannedField field) {
        ValueKind kind = model.kind(field);
        if (kind == ValueKind.OBJECT && Model.isKeyedBeside(holder, field)) {
            return ValueKind.CHOICE;
        }
        if (kind == ValueKind.CHOICE && model.isCopied(holder, field)) {
            return ValueKind.OBJECT;
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
            NameReading reading,
            ScannedClass type,
            ScannedField field,
            ValueKind kind,
            Standing standing,
            List<Reason> more) {
        DataWord word = reading.word();
        List<Reason> reasons = new ArrayList<>(more);
        reasons.add(new Reason(word.alone() + lexicon.weight(Weight.PRIOR), "its name says \"" + word.phrase() + "\""));
        reasons.addAll(around(reading, type, field, kind, standing));
        return new Verdict(word, reasons);
    }

    /** Its name says nothing, so that the class is the reason. */
    private Verdict byRowAlone(
            NameReading reading, ScannedClass type, ScannedField field, ValueKind kind, Standing standing) {
        List<Reason> reasons = new ArrayList<>();
        String because = standing.because().orElse("the class is about persons");
        reasons.add(new Reason(
                reading.word().alone() + lexicon.weight(Weight.PRIOR),
                because + ", and no word of the name says that it is something else"));
        reasons.addAll(around(reading, type, field, kind, standing));
        return new Verdict(reading.word(), reasons);
    }

    /** All evidence but the words themselves. */
    private List<Reason> around(
            NameReading reading, ScannedClass type, ScannedField field, ValueKind kind, Standing standing) {
        DataWord word = reading.word();
        List<Reason> reasons = new ArrayList<>(standing(reading, type, field, standing));
        reasons.addAll(names.all(reading, standing, Model.isMany(field.type())));
        reasons.addAll(kind(word, kind, field));
        if (isMeasure(word, type, kind)) {
            reasons.add(new Reason(lexicon.weight(Weight.THINGS_MEASURE), "the class has the measures of a thing"));
        }
        reasons.addAll(annotations(word, field, kind, standing));
        return reasons;
    }

    private List<Reason> standing(NameReading reading, ScannedClass type, ScannedField field, Standing standing) {
        DataWord word = reading.word();
        List<Reason> reasons = new ArrayList<>();
        double self = standing.self() * word.self();
        double linked = standing.linked() * word.linked();
        String because = standing.because().orElse("the class");
        reasons.add(self >= linked ? new Reason(self, because) : new Reason(linked, because));
        if (standing.thing() > 0) {
            double somebodys = names.isPersons(reading) ? HALF : 1;
            double weight =
                    lexicon.weight(Weight.THING_CLASS) * standing.thing() * NameEvidence.dependence(word) * somebodys;
            reasons.add(new Reason(weight, "the class is about things"));
        }
        if (organisations.isTheirOwn(field, standing)) {
            reasons.add(new Reason(lexicon.weight(Weight.THING_BEFORE), "only organisations have such a field"));
        }
        if (!names.isPersons(reading) && !(word.length() > 1 && names.namesPerson(word))) {
            organisations.against(type, word, standing).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Verdict verdict(Hints.Hint hint, ScannedClass type, ScannedField field, ValueKind kind, Standing standing) {
        return verdict(hint.reading(), type, field, kind, standing, List.of(hint.reason()));
    }

    /**
     * What can be one of a list of choices can also be kept in a class of its own: a nationality with its code and name. Words that say
     * nothing alone, such as "department", are then called so for another row.
     */
    private static boolean fits(DataWord word, ValueKind kind) {
        return word.kinds().contains(kind)
                || (kind == ValueKind.OBJECT && word.kinds().contains(ValueKind.CHOICE) && word.alone() >= 0);
    }

    /** A class that is called like what only persons have holds it: {@code FirstName firstName}. */
    private boolean isCalledSo(DataWord word, ValueKind kind, ScannedField field) {
        String type = Spelling.simple(Model.element(field.type()).name());
        return kind == ValueKind.OBJECT
                && word.telling()
                && lexicon.vocabulary().canonical(type).equals(word.phrase());
    }

    private List<Reason> kind(DataWord word, ValueKind kind, ScannedField field) {
        List<Reason> reasons = new ArrayList<>();
        if (!fits(word, kind) && !isCalledSo(word, kind, field)) {
            Weight weight = kind == ValueKind.FLAG ? Weight.FLAG_MISFIT : Weight.MISFIT;
            reasons.add(new Reason(lexicon.weight(weight), "its type does not go with the name"));
        } else if (kind == ValueKind.CHOICE && model.isReference(field) && !staysWithPerson(word)) {
            reasons.add(new Reason(lexicon.weight(Weight.REFERENCE), "a row of another table"));
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

    /** A parcel and a picture have a weight and a height, too. */
    private boolean isMeasure(DataWord word, ScannedClass type, ValueKind kind) {
        return kind == ValueKind.NUMBER
                && word.category().equals("HealthData")
                && type.fields().stream()
                        .anyMatch(field -> lexicon.is(
                                WordRole.DIMENSION, lexicon.vocabulary().canonical(field.name())));
    }

    /** Which row a person's religion or gender leads to says something of the person; which town's, is in the row. */
    private static boolean staysWithPerson(DataWord word) {
        return (word.telling() && word.kinds().contains(ValueKind.FLAG)) || Categories.isSpecial(word.category());
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
