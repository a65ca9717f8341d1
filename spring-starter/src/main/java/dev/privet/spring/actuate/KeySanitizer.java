/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Keeps the keys of Privet out of the endpoints {@code env} and {@code configprops}, whatever these are told to show. Keys are found in
 * each way of writing them, as {@code PRIVET_PSEUDONYMKEY}, also after a prefix, and within what holds several properties, such as a
 * command line.
 */
final class KeySanitizer implements SanitizingFunction {

    private static final String NAMES =
            "privet(pseudonymkey|pseudonymskeys.+|ledgersigningkey|exportkey|exportformerkeys.*)";
    private static final Pattern NAME = Pattern.compile(".*" + NAMES);
    private static final Pattern WITHIN = Pattern.compile(NAMES);

    @Override
    public SanitizableData apply(SanitizableData data) {
        boolean isKey = NAME.matcher(bare(data.getKey())).matches()
                || (data.getValue() instanceof CharSequence text
                        && WITHIN.matcher(bare(text)).find());
        return isKey ? data.withSanitizedValue() : data;
    }

    private static String bare(CharSequence text) {
        return text.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
