/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import java.util.function.UnaryOperator;

/** How personal text is masked in a run, by every contender whose masks can be chosen. */
public enum MaskStyle {
    /** The same short text for every value: what all contenders can do. */
    FIXED {
        @Override
        public UnaryOperator<String> of(TextKind kind) {
            return text -> NOTHING;
        }
    },
    /** A part of the value, by its kind, as somebody would write it who knows that the values are well formed. */
    PARTIAL {
        @Override
        public UnaryOperator<String> of(TextKind kind) {
            return switch (kind) {
                case NAME -> MaskStyle::initials;
                case EMAIL -> MaskStyle::domain;
                case PHONE -> MaskStyle::lastDigits;
                case ACCOUNT, PLACE -> text -> NOTHING;
            };
        }
    };

    /** What stands where nothing is shown; the same text as Privet's. */
    public static final String NOTHING = "•••";

    private static final int DIGITS_SHOWN = 2;

    /**
     * The mask of a kind of text.
     *
     * @param kind the kind
     * @return from text to masked text
     */
    public abstract UnaryOperator<String> of(TextKind kind);

    private static String initials(String name) {
        int space = name.indexOf(' ');
        return name.charAt(0) + NOTHING + " " + name.charAt(space + 1) + NOTHING;
    }

    private static String domain(String email) {
        return email.charAt(0) + NOTHING + email.substring(email.indexOf('@'));
    }

    private static String lastDigits(String phone) {
        return NOTHING + phone.substring(phone.length() - DIGITS_SHOWN);
    }
}
