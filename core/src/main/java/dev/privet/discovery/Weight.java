/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The weights of evidence that is no word. Their values stand in the lexicon under these names in kebab case. */
enum Weight {
    /** What speaks for any field whose name holds words for data; it makes the confidence fit how often findings are right. */
    PRIOR,
    /** The value is of a kind that the words do not go with. */
    MISFIT,
    /** The value is yes or no, and the words are for something else. */
    FLAG_MISFIT,
    /** The value is a reference to a list of choices. */
    CHOICE,
    /** The value is a row of another table; what only persons have, and what is specially protected, is counted as a choice. */
    REFERENCE,
    /** The value is kept in a class of its own. */
    OBJECT,
    /** The value is kept in a class of its own, which is about persons. */
    PERSONS_PART,
    /** The name of an annotation says what the value is, as well. */
    ANNOTATION_WORDS,
    /** Only the name of an annotation, or a description of the field, says what the value is. */
    ANNOTATION_ONLY,
    /** A text that is named after a person, such as {@code teacher}. */
    PERSON_NAMED,
    /** A text that says who writes or is written to, in a message. */
    CORRESPONDENT,
    /** A text that is the key of a person, such as {@code teacherId}. */
    PERSON_KEYED,
    /** A word before says that the value is a thing's. */
    THING_BEFORE,
    /** A word before says that the value is a person's. */
    SUBJECT_BEFORE,
    /** A word before is not known, times how much the words depend on the class. */
    UNKNOWN_BEFORE,
    /** A word after is not known. */
    UNKNOWN_AFTER,
    /** A word after is for a thing. */
    THING_AFTER,
    /** A word after a word for a person is not known: {@code customerReference} is no customer. */
    SUBJECT_FOLLOWED,
    /** The class holds things, times how much the words depend on the class. */
    THING_CLASS,
    /** A class of organisations has addresses and numbers, and they are those of the organisation. */
    ORGANISATIONS_CONTACT,
    /** The row names an organisation, whose address it is then. */
    ORGANISATION_BESIDE,
    /** The class has measures that only things have, and the value is one. */
    THINGS_MEASURE,
    /** The first word makes a switch of the rest. */
    SWITCH,
    /** The name says who did something with the row. */
    DOER,
    /** A date that is called after a person, such as {@code dateSignatureEtudiant}. */
    PERSONS_DATE,
    /** The field identifies its row. */
    ROW_KEY,
    /** {@code @Email}. */
    EMAIL_CONSTRAINT,
    /** {@code @Past} on a date in a class of persons. */
    PAST_CONSTRAINT,
    /** {@code @CreatedBy} and the like on a text. */
    AUDITOR,
    /** {@code @Lob} on a text in a class that is tied to persons. */
    LARGE_TEXT,
    /** A text on a row of persons whose name holds no known word. */
    UNKNOWN_TEXT,
    /** Only the column is named so, not the field. */
    COLUMN_ONLY,
    /** A class that has several telling fields is one of persons to this degree. */
    TELLING_FIELDS,
    /** A class about no thing that has one telling field is one of persons to this degree. */
    TELLING_FIELD,
    /** What is left of the tie to a person after each association. */
    STEP;

    static Optional<Weight> of(String keyword) {
        return Arrays.stream(values())
                .filter(weight -> weight.keyword().equals(keyword))
                .findFirst();
    }

    String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
