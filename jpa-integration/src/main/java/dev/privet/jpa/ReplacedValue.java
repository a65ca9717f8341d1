/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;

/**
 * A value of a row and what takes its place.
 *
 * @param value where it lies
 * @param form what takes its place
 */
record ReplacedValue(MappedValue value, AnonymousField.Form form) {

    /** Holds where the value is still the person's. */
    Sql isPersonal(String expression) {
        return switch (form) {
            case NULL -> Sql.of(expression + " is not null");
            case CONSTANT -> Sql.of(expression + " <> ", value.codec(), AnonymousField.WORD, "");
            case NEUTRAL -> Sql.of(expression + " <> ", value.codec(), neutral(), "");
            case PSEUDONYM -> throw new IllegalStateException("A pseudonym is made from the value");
            case UNIQUE -> Sql.of(expression + " not like '" + AnonymousField.UNIQUE_PATTERN + "'");
        };
    }

    /** What an update assigns. */
    Sql assigned(Database database) {
        return switch (form) {
            case NULL -> Sql.of("null");
            case CONSTANT -> Sql.of("", value.codec(), AnonymousField.WORD, "");
            case NEUTRAL -> Sql.of("", value.codec(), neutral(), "");
            case PSEUDONYM -> throw new IllegalStateException("A pseudonym is made from the value");
            case UNIQUE ->
                Sql.of("'" + AnonymousField.UNIQUE_PREFIX + "' || cast(" + database.chance() + " as varchar(36))");
        };
    }

    private Object neutral() {
        return Blanks.neutral(value.javaType()).orElseThrow();
    }
}
