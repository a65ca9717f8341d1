/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;

/**
 * A stored personal value and what takes its place: nothing where the column may be empty, else a word, a number or a date that says
 * nothing, and where no two rows may have the same word, one made from chance.
 *
 * @param path the way to the value
 * @param form what takes its place
 * @param length the most characters that fit in
 */
record AnonymousField(String path, Form form, int length) {

    static final String WORD = "anonymised";
    static final String UNIQUE_PREFIX = WORD + "-";
    private static final int UUID_LENGTH = 36;
    static final String PSEUDONYM_PREFIX = "pseudonym-";
    /** The prefix and 128 bits after it. */
    private static final int SHORTEST_PSEUDONYM = PSEUDONYM_PREFIX.length() + 32;
    /** The shape of the prefix and a UUID after it: an underscore stands for any one character. */
    static final String UNIQUE_PATTERN = UNIQUE_PREFIX + "________-____-____-____-____________";

    /** What takes the place of one value; where nothing can, that is reported and nothing answered. */
    static Optional<AnonymousField> of(RecordType type, List<SingularAttribute<?, ?>> way, List<Problem> problems) {
        String dotted = Paths.dotted(way);
        SingularAttribute<?, ?> attribute = way.get(way.size() - 1);
        if (way.get(0).isId()) {
            problems.add(problem(type, dotted, "it is the row's id."));
            return Optional.empty();
        }
        ColumnFacts column = ColumnFacts.of(type.type(), way);
        if (column.nullable()) {
            return Optional.of(new AnonymousField(dotted, Form.NULL, column.length()));
        } else if (attribute.getJavaType() != String.class) {
            if (!column.unique() && Blanks.neutral(attribute.getJavaType()).isPresent()) {
                return Optional.of(new AnonymousField(dotted, Form.NEUTRAL, column.length()));
            }
            problems.add(problem(
                    type,
                    dotted,
                    "its type is " + attribute.getJavaType().getSimpleName() + ", it may not be empty"
                            + (column.unique() ? " and must be unique" : "") + ", and no value of it says nothing."));
            return Optional.empty();
        }
        Form form = column.unique() ? Form.UNIQUE : Form.CONSTANT;
        if (column.length() < form.length) {
            problems.add(problem(
                    type,
                    dotted,
                    "it may not be empty" + (column.unique() ? ", must be unique" : "") + " and holds "
                            + column.length() + " characters, of which " + form.length + " are needed."));
        }
        return Optional.of(new AnonymousField(dotted, form, column.length()));
    }

    /** A text that a pseudonym takes the place of; where none fits in, that is reported and nothing answered. */
    static Optional<AnonymousField> pseudonym(
            RecordType type, List<SingularAttribute<?, ?>> way, List<Problem> problems) {
        String dotted = Paths.dotted(way);
        Class<?> javaType = way.get(way.size() - 1).getJavaType();
        int length = ColumnFacts.of(type.type(), way).length();
        if (way.get(0).isId() || javaType != String.class || length < Form.PSEUDONYM.length) {
            problems.add(new Problem(
                    ProblemCode.NOT_ANONYMISABLE,
                    type.name() + "." + dotted,
                    way.get(0).isId()
                            ? "it is the row's id."
                            : javaType == String.class
                                    ? "it holds " + length + " characters, of which a pseudonym needs "
                                            + Form.PSEUDONYM.length + "."
                                    : "its type is " + javaType.getSimpleName() + ", and a pseudonym is text.",
                    (javaType == String.class ? "let the column be longer, say" : "say")
                            + " of it alone that it ends earlier, by then = Disposal.ANONYMISE, or dispose of the rows in another"
                            + " way."));
            return Optional.empty();
        }
        return Optional.of(new AnonymousField(dotted, Form.PSEUDONYM, length));
    }

    static Problem problem(RecordType type, String field, String why) {
        return new Problem(
                ProblemCode.NOT_ANONYMISABLE,
                type.name() + "." + field,
                why,
                "let the column be empty or longer, or dispose of the rows by deleting them: then = Disposal.DELETE.");
    }

    static String unique(Object chance) {
        return UNIQUE_PREFIX + chance;
    }

    /** What takes a value's place. */
    enum Form {
        NULL(0),
        CONSTANT(WORD.length()),
        NEUTRAL(0),
        PSEUDONYM(SHORTEST_PSEUDONYM),
        UNIQUE(UNIQUE_PREFIX.length() + UUID_LENGTH);

        private final int length;

        Form(int length) {
            this.length = length;
        }
    }
}
