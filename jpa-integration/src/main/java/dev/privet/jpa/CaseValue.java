/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Turns what a mark says of a property, which is text, into the type that the property has. */
final class CaseValue {

    private CaseValue() {}

    /** The typed value, or nothing where the property can have no such value. */
    static Optional<Object> of(String text, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .<Object>map(constant -> constant)
                    .findFirst();
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
        }
        if (type == char.class || type == Character.class) {
            return text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
        }
        try {
            if (type == byte.class || type == Byte.class) {
                return Optional.of(Byte.valueOf(text));
            }
            if (type == BigDecimal.class) {
                return Optional.of(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return IdText.typed(text, type);
    }
}
