/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom, alone or as the last thing in an address. Its parts nest: {@code SW1A 2AA} lies in the district
 * {@code SW1A}, the outward code, and in the area {@code SW}. No other country's code is looked at, since each nests in its own way.
 *
 * @param area the letters that it begins with
 * @param outward the part before the gap
 */
record UkPostcode(String area, String outward) {

    /** A postcode, the gap in it and what parts it from a word before it. */
    private static final int MOST_UNITS = 12;

    private static final Pattern AT_THE_END = Pattern.compile("(?:^|[\\s,;.])"
            + "(?<area>[A-PR-UWYZ][A-HK-Y]?)(?<district>[0-9](?:[0-9]|[A-HJKMNPR-Y])?)"
            + "[ \u00A0]{0,2}[0-9][ABD-HJLNP-UW-Z]{2}$");

    static Optional<UkPostcode> of(Object value) {
        if (value instanceof Number) {
            return Optional.empty();
        }
        String text = ValueText.of(value);
        if (!endsAsCodesDo(text)) {
            return Optional.empty();
        }
        String end = text.substring(Math.max(0, text.length() - MOST_UNITS)).toUpperCase(Locale.ROOT);
        Matcher code = AT_THE_END.matcher(end);
        return code.find()
                ? Optional.of(new UkPostcode(code.group("area"), code.group("area") + code.group("district")))
                : Optional.empty();
    }

    /** A digit and two letters: most lines of an address are told by that at once. */
    private static boolean endsAsCodesDo(String text) {
        int last = text.length() - 1;
        return last > 2
                && ValueText.isLetter(text.charAt(last))
                && ValueText.isLetter(text.charAt(last - 1))
                && ValueText.isDigit(text.charAt(last - 2));
    }
}
