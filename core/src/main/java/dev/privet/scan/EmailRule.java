/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address, from its at sign. The part before it reaches back to what mostly stands around addresses in logs, JSON and URLs
 * (space, quote, bracket, colon, comma, slash, equals sign), though RFC 5322 would let a slash belong to it; the part after it is
 * a domain with a dot and a last label of two characters or more, or an address in brackets. So {@code Object@1a2b3c}, {@code user@host} and
 * {@code lib@1.2.3} are none.
 */
final class EmailRule implements Rule {

    private static final String PLAIN = "._%+-&~!#$*^";
    private static final int LONGEST_QUOTED = 66;
    private static final int LONGEST_LITERAL = 48;

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        int afterAt = Folded.place(Folded.after(text, place));
        int start = Folded.point(Folded.before(text, low, place)) == '"'
                ? quoted(text, low, place)
                : local(text, low, place);
        if (start < 0) {
            return null;
        }
        int end = Folded.point(Folded.after(text, afterAt)) == '[' ? literal(text, afterAt) : domain(text, afterAt);
        return end < 0 ? null : new Finding(Kind.EMAIL, start, end);
    }

    /** Where the local part begins, or a negative number where there is none. */
    private static int local(CharSequence text, int low, int at) {
        int start = at;
        int afterEquals = -1;
        boolean letter = false;
        boolean plusBeforeEquals = false;
        while (true) {
            long unit = Folded.before(text, low, start);
            int point = Folded.point(unit);
            if (point == '=' && start < at) {
                afterEquals = afterEquals < 0 ? start : afterEquals;
            } else if (!isLocal(text, low, unit)) {
                break;
            }
            plusBeforeEquals |= point == '+' && afterEquals >= 0;
            letter |= afterEquals < 0 && Signs.isLetterOrDigit(point);
            start = Folded.place(unit);
        }
        if (!letter) {
            return -1;
        }
        // A key before it is worth keeping, unless it is the address of a mailing list that holds another address:
        // a+b=c.org@list.org.
        if (afterEquals >= 0 && !plusBeforeEquals) {
            return afterEquals;
        }
        // Of \nada@… nobody can tell whose the n is, so the escape goes with the address.
        return Signs.isEscape(text, low, start) ? start - 1 : start;
    }

    /** An apostrophe belongs to a name, but not where it opens a quotation. */
    private static boolean isLocal(CharSequence text, int low, long unit) {
        int point = Folded.point(unit);
        return Signs.isLetterOrDigit(point)
                || (point < 0x80 && PLAIN.indexOf(point) >= 0)
                || (point == '\'' && Signs.isLetter(Folded.point(Folded.before(text, low, Folded.place(unit)))));
    }

    private static int quoted(CharSequence text, int low, int at) {
        int closing = Folded.place(Folded.before(text, low, at));
        for (int i = closing - 1; i >= low && i >= closing - LONGEST_QUOTED; i--) {
            char c = text.charAt(i);
            if (c == '"') {
                return i < closing - 1 ? i : -1;
            }
            if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** Where the longest domain ends, or a negative number where there is none. */
    private static int domain(CharSequence text, int afterAt) {
        int end = -1;
        int place = afterAt;
        int labels = 0;
        while (true) {
            int length = 0;
            boolean named = false;
            int endOfLabel = place;
            long unit = Folded.after(text, place);
            while (isLabel(Folded.point(unit))) {
                named = length == 0 ? Signs.isLetter(Folded.point(unit)) : named;
                length++;
                place = Folded.place(unit);
                endOfLabel = isJoint(Folded.point(unit)) ? endOfLabel : place;
                unit = Folded.after(text, place);
            }
            if (length == 0) {
                return end;
            }
            labels++;
            if (labels > 1 && named && length > 1) {
                end = endOfLabel;
            }
            if (Folded.point(unit) != '.') {
                return end;
            }
            place = Folded.place(unit);
        }
    }

    private static boolean isLabel(int point) {
        return Signs.isLetterOrDigit(point) || isJoint(point);
    }

    private static boolean isJoint(int point) {
        return point == '-' || point == '_';
    }

    private static int literal(CharSequence text, int bracket) {
        int place = Folded.place(Folded.after(text, bracket));
        int first = place;
        for (int read = 0; read < LONGEST_LITERAL; read++) {
            long unit = Folded.after(text, place);
            int point = Folded.point(unit);
            if (point == ']') {
                return place > first ? Folded.place(unit) : -1;
            }
            if (!Signs.isLetterOrDigit(point) && point != '.' && point != ':') {
                return -1;
            }
            place = Folded.place(unit);
        }
        return -1;
    }
}
