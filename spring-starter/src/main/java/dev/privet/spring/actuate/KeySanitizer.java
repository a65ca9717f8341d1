/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Keeps the keys of Privet out of the endpoints {@code env} and {@code configprops}, whatever these are told to show. Keys are found in
 * each way of writing them, as {@code PRIVET_PSEUDONYMKEY}.
 */
final class KeySanitizer implements SanitizingFunction {

    private static final Pattern KEYS =
            Pattern.compile("privet(pseudonymkey|pseudonymskeys.+|ledgersigningkey|exportkey)");

    @Override
    public SanitizableData apply(SanitizableData data) {
        String name = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return KEYS.matcher(name).matches() ? data.withSanitizedValue() : data;
    }
}
