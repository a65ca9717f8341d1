/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Masks to choose from, for {@link Maskers#with}. Each shows {@value Maskers#NOTHING} and nothing else of a value that does not look like
 * what it was made for, and of a text of more than 512 characters. None takes longer for a longer text. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Masks {

    private static final int NETWORK_GROUPS = 2;

    private Masks() {}

    /**
     * Shows nothing of any value.
     *
     * @return {@code •••}
     */
    public static Masker nothing() {
        return value -> Maskers.NOTHING;
    }

    /**
     * Shows the initials of a name of up to six words.
     *
     * @return for example {@code A••• E•••}
     */
    public static Masker initials() {
        return new TypedMask(TextMasks::name, ValueTypes.TEXT);
    }

    /**
     * Shows the first letter and the domain of an e-mail address.
     *
     * @return for example {@code a•••@example.org}
     */
    public static Masker emailDomain() {
        return new TypedMask(TextMasks::email, ValueTypes.TEXT);
    }

    /**
     * Shows the last digits, whatever stands between them, of a value that has more than three times as many.
     *
     * @param shown how many, at least one
     * @return for example {@code •••63}
     * @throws IllegalArgumentException if fewer than one are to be shown
     */
    public static Masker lastDigits(int shown) {
        positive(shown);
        return new TypedMask(value -> NumberMasks.lastDigits(value, shown), ValueTypes.TEXT);
    }

    /**
     * Shows the last letters or digits of a code that has more than three times as many: of a word with a digit in it and without an at
     * sign, or of a UUID.
     *
     * @param shown how many, at least one
     * @return for example {@code •••4f1a}
     * @throws IllegalArgumentException if fewer than one are to be shown
     */
    public static Masker lastCharacters(int shown) {
        positive(shown);
        return new TypedMask(value -> NumberMasks.lastCharacters(value, shown), ValueTypes.CODES);
    }

    /**
     * Shows the last letters or digits of a number that may be written in groups, which has more than three times as many.
     *
     * @param shown how many, at least one
     * @return for example {@code •••6C}
     * @throws IllegalArgumentException if fewer than one are to be shown
     */
    public static Masker lastOfGroups(int shown) {
        positive(shown);
        return new TypedMask(value -> NumberMasks.lastOfGroups(value, shown), ValueTypes.TEXT);
    }

    private static void positive(int shown) {
        if (shown < 1) {
            throw new IllegalArgumentException("shown: is less than 1; a mask that shows nothing is Masks.nothing()");
        }
    }

    /**
     * Shows the last four digits of the number of a payment card, if its check digit is right.
     *
     * @return for example {@code •••1111}
     */
    public static Masker paymentCard() {
        return new TypedMask(NumberMasks::paymentCard, ValueTypes.TEXT);
    }

    /**
     * Shows country and last four places of an IBAN whose check digits are right, and the last two digits of other account numbers.
     *
     * @return for example {@code GB•••5432}
     */
    public static Masker bankAccount() {
        return new TypedMask(NumberMasks::bankAccount, ValueTypes.TEXT);
    }

    /**
     * Shows the area of a postcode of the United Kingdom, alone or as the last thing in an address.
     *
     * @return for example {@code SW•••}
     */
    public static Masker postcodeArea() {
        return new TypedMask(
                value -> UkPostcode.of(value)
                        .map(code -> code.area() + Maskers.NOTHING)
                        .orElse(Maskers.NOTHING),
                ValueTypes.WORDS);
    }

    /**
     * Shows the year of a date that says more than a year.
     *
     * @return for example {@code 1990}
     */
    public static Masker year() {
        return new TypedMask(
                value -> DateParts.year(value).map(String::valueOf).orElse(Maskers.NOTHING), ValueTypes.DATES);
    }

    /**
     * Shows the first two groups of an IP address of version 4 or 6.
     *
     * @return for example {@code 192.0.•••} or {@code 2001:db8:•••}
     */
    public static Masker network() {
        return new TypedMask(
                value -> NetworkAddress.of(value).map(Masks::network).orElse(Maskers.NOTHING),
                ValueTypes.NETWORK_ADDRESSES);
    }

    private static String network(NetworkAddress address) {
        return address.groups(NETWORK_GROUPS) + (address.isVersion4() ? "." : ":") + Maskers.NOTHING;
    }

    /**
     * Shows the whole degrees of a latitude, a longitude, or a text of both; of degrees without a fraction, nothing.
     *
     * @return for example {@code 51•••}
     */
    public static Masker wholeDegrees() {
        return new TypedMask(
                value -> Place.of(value)
                        .map(place -> place.whole(Maskers.NOTHING))
                        .orElse(Maskers.NOTHING),
                ValueTypes.DEGREES);
    }

    /**
     * Shows how long a value is, besides what another mask shows: the last {@value Maskers#NOTHING} of that is made as wide as is needed.
     * Characters are counted, up to 64. A length narrows down who is meant, so no standard mask does this.
     *
     * @param masker the other mask
     * @return for example {@code a••@example.org} with {@link #emailDomain()}
     */
    public static Masker keepingLength(Masker masker) {
        return new KeepingLength(Objects.requireNonNull(masker, "masker"));
    }
}
