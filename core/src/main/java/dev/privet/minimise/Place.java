/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Degrees with a fraction: a latitude or a longitude, or both in a text. Degrees without one are no closer than a hundred kilometres
 * and cannot be made coarser.
 *
 * @param degrees one or two
 */
record Place(List<BigDecimal> degrees) {

    private static final BigDecimal MOST = BigDecimal.valueOf(180);
    private static final int MOST_PLACES = 64;
    private static final int MOST_BITS = 256;

    private static final String DEGREES = "([+-]?\\d{1,3}\\.\\d{1,18})";
    private static final Pattern ONE_OR_TWO = Pattern.compile(DEGREES + "(?:\\s{0,3}[,; ]\\s{0,3}" + DEGREES + ")?");

    static Optional<Place> of(Object value) {
        if (value instanceof Number number) {
            return decimal(number).filter(Place::isDegrees).map(one -> new Place(List.of(one)));
        }
        Matcher text = ONE_OR_TWO.matcher(ValueText.of(value));
        return text.matches()
                ? Optional.of(Stream.of(text.group(1), text.group(2))
                                .filter(group -> group != null)
                                .map(BigDecimal::new)
                                .toList())
                        .filter(all -> all.stream().allMatch(Place::isDegrees))
                        .map(Place::new)
                : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(Number number) {
        if (number instanceof Double || number instanceof Float) {
            // The digits that are shown of it, not the binary fraction behind them.
            return Double.isFinite(number.doubleValue())
                    ? Optional.of(new BigDecimal(number.toString()))
                    : Optional.empty();
        }
        return number instanceof BigDecimal decimal ? Optional.of(decimal) : Optional.empty();
    }

    /** The bounds come first: arithmetic with an unbounded number of digits takes unbounded time. */
    private static boolean isDegrees(BigDecimal number) {
        return number.scale() > 0
                && number.scale() <= MOST_PLACES
                && number.unscaledValue().bitLength() <= MOST_BITS
                && number.abs().compareTo(MOST) <= 0;
    }

    Place rounded(int decimals) {
        return new Place(degrees.stream()
                .map(one -> one.setScale(decimals, RoundingMode.HALF_EVEN))
                .toList());
    }

    /** The whole degrees, each followed by a mark. */
    String whole(String mark) {
        return degrees.stream().map(one -> one.toBigInteger() + mark).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return degrees.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
