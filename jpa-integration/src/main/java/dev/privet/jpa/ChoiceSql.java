/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

/** What is asked of the table of the choices. The latest of a person, a topic and what it is about counts. */
final class ChoiceSql {

    private static final String COLUMNS =
            "subject_kind, subject_id, topic, about, in_force, detail, recorded_at, actor";

    static final String LOCK =
            "update privet_choice_clock set newest_position = newest_position + 1 where clock_id = 1";

    static final String APPEND = "insert into privet_choice (choice_position, " + COLUMNS + ")"
            + " select newest_position, ?, ?, ?, ?, ?, ?, ?, ? from privet_choice_clock where clock_id = 1";

    static final String MARK = "select generation, newest_position from privet_choice_clock where clock_id = 1";

    static final String HISTORY = "select choice_position, " + COLUMNS
            + " from privet_choice where subject_kind = ? and subject_id = ? order by choice_position";

    static final String CHANGES = "select choice_position, " + COLUMNS + " from privet_choice where choice_position > ?"
            + " and subject_id is not null order by choice_position fetch first ? rows only";

    private static final String IS_LATEST = "not exists (select 1 from privet_choice later"
            + " where later.subject_kind = c.subject_kind and later.subject_id = c.subject_id and later.topic = c.topic"
            + " and later.about = c.about and later.choice_position > c.choice_position)";

    /** The person in the table that a condition asks about has one of a topic in force; the alias is c. */
    private static final String IN_FORCE = "c.in_force and " + IS_LATEST;

    static final String FORGET =
            "update privet_choice set subject_id = null, subject_pseudonym = ? where subject_kind = ? and subject_id = ?";

    static final String NEXT_GENERATION =
            "update privet_choice_clock set generation = generation + 1 where clock_id = 1";

    private ChoiceSql() {}

    /** How many choices are kept of each of so many persons of a kind. */
    static String counts(int persons) {
        return "select subject_id, count(*) from privet_choice where subject_kind = ? and subject_id in ("
                + "?, ".repeat(persons - 1) + "?) group by subject_id";
    }

    /** Those in force of so many topics, person by person. */
    static String inForce(int topics) {
        return "select c.choice_position, c.subject_kind, c.subject_id, c.topic, c.about, c.in_force, c.detail, c.recorded_at,"
                + " c.actor from privet_choice c where c.topic in (" + "?, ".repeat(topics - 1) + "?)"
                + " and c.subject_id is not null and (c.subject_kind > ? or (c.subject_kind = ? and c.subject_id >= ?))"
                + " and " + IN_FORCE
                + " order by c.subject_kind, c.subject_id, c.topic, c.about fetch first ? rows only";
    }

    /** How many restrictions a person has in force, as a scalar over the id and the kind. */
    static final String RESTRICTIONS = "(select count(*) from privet_choice c where c.subject_id = cast(? as varchar)"
            + " and c.subject_kind = ? and c.topic = 'RESTRICTION' and " + IN_FORCE + ")";

    /** How many choices on a topic a person has in force, over the id, the kind, the topic and what it is about: none or one. */
    static final String CHOICES = "(select count(*) from privet_choice c where c.subject_id = cast(? as varchar)"
            + " and c.subject_kind = ? and c.topic = ? and c.about = ? and " + IN_FORCE + ")";
}
