/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;

/**
 * A stored personal value and what takes its place: nothing where the column may be empty, else a word that says nothing, and where
 * no two rows may have the same word, one made from chance.
 *
 * @param path the way to the value
 * @param form what takes its place
 */
record AnonymousField(String path, Form form) {

    static final String WORD = "anonymised";
    private static final String UNIQUE_PREFIX = WORD + "-";
    private static final int UUID_LENGTH = 36;
    /** The shape of the prefix and a UUID after it: an underscore stands for any one character. */
    private static final String UNIQUE_PATTERN = UNIQUE_PREFIX + "________-____-____-____-____________";

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
            return Optional.of(new AnonymousField(dotted, Form.NULL));
        } else if (attribute.getJavaType() != String.class) {
            problems.add(problem(
                    type,
                    dotted,
                    "its type is " + attribute.getJavaType().getSimpleName()
                            + ", it may not be empty, and no value of it says nothing."));
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
        return Optional.of(new AnonymousField(dotted, form));
    }

    static Problem problem(RecordType type, String field, String why) {
        return new Problem(
                ProblemCode.NOT_ANONYMISABLE,
                type.name() + "." + field,
                why,
                "let the column be empty or longer, or dispose of the rows by deleting them: then = Disposal.DELETE.");
    }

    /** Holds where the value is still the person's. */
    String personal(String expression) {
        return switch (form) {
            case NULL -> expression + " is not null";
            case CONSTANT -> expression + " <> '" + WORD + "'";
            case UNIQUE -> expression + " not like '" + UNIQUE_PATTERN + "'";
        };
    }

    /** The assignment in an update; a value from chance is bound under the given name. */
    String assignment(String parameter) {
        return switch (form) {
            case NULL -> path + " = null";
            case CONSTANT -> path + " = '" + WORD + "'";
            case UNIQUE -> path + " = :" + parameter;
        };
    }

    static String unique(Object chance) {
        return UNIQUE_PREFIX + chance;
    }

    /** What takes a value's place. */
    enum Form {
        NULL(0),
        CONSTANT(WORD.length()),
        UNIQUE(UNIQUE_PREFIX.length() + UUID_LENGTH);

        private final int length;

        Form(int length) {
            this.length = length;
        }
    }
}
