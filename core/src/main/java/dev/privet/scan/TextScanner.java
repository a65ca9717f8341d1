/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in free text in one pass over its characters: no backtracking, time in proportion to the length, nothing
 * allocated where nothing is found. Digits and full-width forms of every script are read as ASCII, characters without width are passed
 * over, and {@code %40} and the like are read as what they stand for.
 *
 * <p>Where form and check digits leave a doubt, it finds too much rather than too little; dates, times, UUIDs, hashes, decimal numbers,
 * versions and numbers that hang on a name ({@code order-0123…}) are passed over on purpose. It does not find names, postal addresses or
 * what somebody spelled out ({@code ada at example dot org}). Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class TextScanner {

    private static final int ASCII = 0x80;

    private final Set<Kind> kinds;
    private final @Nullable Rule atSigns;
    private final @Nullable Rule colons;
    private final Rule[] digits;

    /** The ASCII characters at which there is something to do. */
    private final boolean[] stops = new boolean[ASCII];

    private TextScanner(Set<Kind> kinds) {
        this.kinds = kinds;
        this.atSigns = kinds.contains(Kind.EMAIL) ? new EmailRule() : null;
        this.colons = kinds.contains(Kind.IP_ADDRESS) ? new IpV6Rule() : null;
        this.digits = digitRules(kinds);
        stops['%'] = true;
        stops['@'] = atSigns != null;
        stops[':'] = colons != null;
        for (int digit = '0'; digit <= '9'; digit++) {
            stops[digit] = digits.length > 0;
        }
    }

    /** In the order in which they are asked; the first that finds something is believed. */
    private static Rule[] digitRules(Set<Kind> kinds) {
        List<Rule> rules = new ArrayList<>();
        if (kinds.contains(Kind.IBAN)) {
            rules.add(new IbanRule(IbanLengths.shipped()));
        }
        if (kinds.contains(Kind.UK_NATIONAL_INSURANCE_NUMBER)) {
            rules.add(new NationalInsuranceRule());
        }
        if (kinds.contains(Kind.PAYMENT_CARD)) {
            rules.add(new CardRule(CardRanges.shipped()));
        }
        if (kinds.contains(Kind.NHS_NUMBER)) {
            rules.add(new NhsRule());
        }
        if (kinds.contains(Kind.PHONE)) {
            rules.add(new PhoneRule());
        }
        if (kinds.contains(Kind.IP_ADDRESS)) {
            rules.add(new IpV4Rule());
        }
        return rules.toArray(Rule[]::new);
    }

    /**
     * Finds every kind but {@link Kind#IP_ADDRESS}.
     *
     * @return a new scanner; worth keeping, since it reads its tables once
     */
    public static TextScanner standard() {
        return of(EnumSet.complementOf(EnumSet.of(Kind.IP_ADDRESS)));
    }

    /**
     * Finds some kinds only.
     *
     * @param kinds the kinds
     * @return a new scanner; worth keeping, since it reads its tables once
     */
    public static TextScanner of(Set<Kind> kinds) {
        return new TextScanner(Set.copyOf(Objects.requireNonNull(kinds, "kinds")));
    }

    /**
     * The kinds that it finds.
     *
     * @return unmodifiable
     */
    public Set<Kind> kinds() {
        return kinds;
    }

    /**
     * Whether a text holds any of the kinds. Stops at the first.
     *
     * @param text any text
     * @return true where something is found
     */
    public boolean matches(CharSequence text) {
        return next(Objects.requireNonNull(text, "text"), 0) != null;
    }

    /**
     * Finds all there is.
     *
     * @param text any text
     * @return the findings in the order of the text; they do not overlap
     */
    public List<Finding> scan(CharSequence text) {
        Finding found = next(Objects.requireNonNull(text, "text"), 0);
        if (found == null) {
            return List.of();
        }
        List<Finding> all = new ArrayList<>();
        for (; found != null; found = next(text, found.end())) {
            all.add(found);
        }
        return List.copyOf(all);
    }

    /**
     * Replaces each finding by the {@linkplain Kind#mark() mark} of its kind. A scrubbed text has nothing left to find.
     *
     * @param text any text
     * @return the scrubbed text; the same object where it is a string in which nothing is found
     */
    public String scrub(CharSequence text) {
        Finding first = next(Objects.requireNonNull(text, "text"), 0);
        if (first == null) {
            return text.toString();
        }
        StringBuilder target = new StringBuilder(text.length());
        append(text, first, target);
        return target.toString();
    }

    /**
     * Appends a text with each finding replaced by the {@linkplain Kind#mark() mark} of its kind.
     *
     * @param text any text
     * @param target what to append to; what it holds already is left as it is
     * @return true where something was found
     */
    public boolean scrub(CharSequence text, StringBuilder target) {
        Objects.requireNonNull(target, "target");
        Finding first = next(Objects.requireNonNull(text, "text"), 0);
        append(text, first, target);
        return first != null;
    }

    private void append(CharSequence text, @Nullable Finding first, StringBuilder target) {
        int done = 0;
        for (Finding found = first; found != null; found = next(text, found.end())) {
            target.append(text, done, found.start()).append(found.kind().mark());
            done = found.end();
        }
        target.append(text, done, text.length());
    }

    /** The first finding that begins at or after a place; what lies before it is as if it were not there. */
    private @Nullable Finding next(CharSequence text, int low) {
        int place = low;
        int length = text.length();
        while (place < length) {
            char c = text.charAt(place);
            if (c < ASCII && !stops[c]) {
                place++;
                continue;
            }
            long unit = Folded.at(text, place);
            int point = Folded.point(unit);
            Finding found = null;
            int next = Folded.place(unit);
            if (Signs.isDigit(point)) {
                int alone = ShortNumber.end(text, low, place);
                found = alone > 0 ? null : number(text, low, place);
                next = alone > 0 ? alone : Digits.end(text, place);
            } else if (point == '@' && atSigns != null) {
                found = atSigns.at(text, low, place);
            } else if (point == ':' && colons != null) {
                found = colons.at(text, low, place);
            }
            if (found != null) {
                return found;
            }
            place = next;
        }
        return null;
    }

    /** What some digits belong to. In front of an at sign that is the address, if there is one. */
    private @Nullable Finding number(CharSequence text, int low, int place) {
        for (Rule rule : digits) {
            Finding found = rule.at(text, low, place);
            if (found != null) {
                int end = found.end();
                boolean atSign = atSigns != null && Folded.point(Folded.after(text, end)) == '@';
                Finding address = atSign && atSigns != null ? atSigns.at(text, low, end) : null;
                return address == null ? found : address;
            }
        }
        return null;
    }
}
