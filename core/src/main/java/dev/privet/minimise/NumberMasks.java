/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.Locale;
import java.util.UUID;

/**
 * The standard masks of numbers and codes: the last places of them, and always less than a third, so that what remains hidden cannot
 * be guessed. What does not look like what it should be is not shown at all.
 */
final class NumberMasks {

    /** One place that is shown needs this many that are not, at least, and one more. */
    private static final int HIDDEN_FOR_EACH = 2;

    private static final int CARD_DIGITS_SHOWN = 4;
    private static final int CARD_MOST_DIGITS = 19;
    private static final int ACCOUNT_DIGITS_SHOWN = 2;
    private static final int IBAN_SHOWN = 4;
    private static final int IBAN_FEWEST = 15;
    private static final int IBAN_MOST = 34;
    private static final int IBAN_MODULUS = 97;
    private static final int IBAN_MOVED = 4;
    private static final int COUNTRY = 2;
    private static final int DECIMAL = 10;
    private static final int MOST_OF_A_DIGIT = 9;

    private NumberMasks() {}

    /** The last digits, whatever stands between them. */
    static String lastDigits(Object value, int shown) {
        String text = ValueText.of(value);
        StringBuilder last = new StringBuilder(shown);
        int digits = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (ValueText.isDigit(text.charAt(i)) && digits++ < shown) {
                last.append(text.charAt(i));
            }
        }
        return enough(digits, shown) ? Maskers.NOTHING + last.reverse() : Maskers.NOTHING;
    }

    /** The last letters or digits of a code: of a text without white space or an at sign in which a digit stands. */
    static String lastCharacters(Object value, int shown) {
        String text = value instanceof UUID id ? id.toString() : ValueText.of(value);
        StringBuilder last = new StringBuilder(shown);
        int places = 0;
        boolean number = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char unit = text.charAt(i);
            if (ValueText.isDigit(unit) || ValueText.isLetter(unit)) {
                number |= ValueText.isDigit(unit);
                if (places++ < shown) {
                    last.append(unit);
                }
            } else if ("-_.:{}".indexOf(unit) < 0) {
                return Maskers.NOTHING;
            }
        }
        return number && enough(places, shown) ? Maskers.NOTHING + last.reverse() : Maskers.NOTHING;
    }

    /** The last letters or digits of a number that is written in groups. */
    static String lastOfGroups(Object value, int shown) {
        return lastCharacters(ValueText.compact(ValueText.of(value)), shown);
    }

    private static boolean enough(int places, int shown) {
        return places > (HIDDEN_FOR_EACH + 1) * shown;
    }

    /** The last four digits of a number whose check digit is right. */
    static String paymentCard(Object value) {
        String digits = ValueText.compact(ValueText.of(value));
        return digits.length() <= CARD_MOST_DIGITS && isCard(digits)
                ? lastDigits(digits, CARD_DIGITS_SHOWN)
                : Maskers.NOTHING;
    }

    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char unit = digits.charAt(digits.length() - 1 - i);
            if (!ValueText.isDigit(unit)) {
                return false;
            }
            int digit = (unit - '0') * (1 + i % 2);
            sum += digit > MOST_OF_A_DIGIT ? digit - MOST_OF_A_DIGIT : digit;
        }
        return sum % DECIMAL == 0;
    }

    /** Country and last four places of an IBAN whose check digits are right; the last two digits of another account number. */
    static String bankAccount(Object value) {
        String compact = ValueText.compact(ValueText.of(value)).toUpperCase(Locale.ROOT);
        if (isIban(compact)) {
            return compact.substring(0, COUNTRY) + Maskers.NOTHING + compact.substring(compact.length() - IBAN_SHOWN);
        }
        return compact.chars().allMatch(unit -> ValueText.isDigit((char) unit))
                ? lastDigits(compact, ACCOUNT_DIGITS_SHOWN)
                : Maskers.NOTHING;
    }

    private static boolean isIban(String text) {
        if (text.length() < IBAN_FEWEST
                || text.length() > IBAN_MOST
                || !ValueText.isLetter(text.charAt(0))
                || !ValueText.isLetter(text.charAt(1))
                || !ValueText.isDigit(text.charAt(COUNTRY))
                || !ValueText.isDigit(text.charAt(COUNTRY + 1))) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = Character.digit(text.charAt((i + IBAN_MOVED) % text.length()), Character.MAX_RADIX);
            rest = (rest * (place < DECIMAL ? DECIMAL : DECIMAL * DECIMAL) + place) % IBAN_MODULUS;
        }
        return rest == 1;
    }
}
