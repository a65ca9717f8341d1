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
    /** An association of that name says who worked on a row, not whom the row is about. */
    AUDIT;

    static Optional<WordRole> of(String keyword) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(keyword))
                .findFirst();
    }
}
