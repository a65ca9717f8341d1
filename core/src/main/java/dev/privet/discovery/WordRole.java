/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word does for the words beside it. Each is a keyword of the lexicon's files. */
enum WordRole {
    /** In the name of a class: its rows are persons. In the name of a field: whose value it is. */
    SUBJECT,
    /** In the name of a class: its rows are no persons. In the name of a field: the value is a thing's. */
    THING,
    /** A class named so after a subject holds what belongs to the person. */
    PART,
    /** A class named so after a subject holds what is not about one person, such as a type or a role. */
    KIND,
    /** Says how a class is built, and nothing about what it holds. */
    WRAPPER,
    /** After the words for data it makes something else of them, such as a flag or a template. */
    AFTER,
    /** After the words for a day or a point in time it changes nothing; after others it makes a time of them. */
    MOMENT,
    /** What follows it says more of the words before it, and makes nothing else of them: {@code reasonForLeaving}. */
    PREPOSITION,
    /** Beside the words for data it changes nothing. */
    NEUTRAL,
    /** A class that has several fields so named describes a system: a server, or a program that logs in somewhere. */
    SYSTEM,
    /** A field so named says who writes or who is written to. With a text beside it the class is one of messages. */
    CORRESPONDENT,
    /** A field so named is the text of a message. */
    LETTER,
    /** A class of that name holds what somebody wrote, where it says who and has a text. */
    WRITING,
    /** Beside a person, their number is known outside of the table, in digits as well: {@code deelnemerNummer}. */
    NUMBER,
    /** First in a name it rules what follows, as nouns do in Romance languages: {@code groupeEtudiant} is a group. */
    LEADING,
    /** After the words for what was done they say that who did it follows: {@code geaendertVon}. */
    AGENT,
    /** A noun or participle for what somebody does with a row; with a user's name beside it, it says who did it. */
    DEED,
    /** A field that only organisations have. */
    ORGANISATION,
    /** First in a name it makes a switch of the rest: {@code showEmail}. */
    SWITCH,
    /** A field so named is a measure of a thing; then the height beside it is none of a person. */
    DIMENSION,
    /** Before a word for a person or thing it says whose the value is: {@code nameOfDriver}. */
    OF,
    /** Last in the name of a field that holds several it says only that. */
    MANY,
    /** Last in a name, after a word for a person, it makes a key of it: {@code teacherNo}. */
    KEY,
    /** First in a name of two words, before one for a person, it makes a key of it: {@code codCliente}. */
    NUMBERING,
    /** A person whom rows of every kind name, whatever they are about. */
    EVERYWHERE,
    /** Words for data that log somebody in: whoever may see a person's data must not see them. */
    SECRET,
    /** A field so named is the heading of a text, where the class has one and is about no person. */
    HEADING,
    /** A class named so holds what somebody learned, worked or did, and when; a row that is tied to a person tells it of them. */
    FACT,
    /** In the name of a class: it holds what is searched for. */
    ASKING,
    /** A field so named in a row of such facts says what it was, how it went, or when. */
    CIRCUMSTANCE,
    /** In the name of a class: its rows tell what somebody is paid. */
    PAYROLL,
    /** In the name of a number: it is a part of somebody's pay, where the row is theirs or one of pay. */
    PAY,
    /** An association of that name says who worked on a row, not whom the row is about. */
    AUDIT;

    static Optional<WordRole> of(String keyword) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(keyword))
                .findFirst();
    }
}
