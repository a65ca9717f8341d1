/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * An address of version 6, from its first colon: eight groups of up to four hexadecimal digits, or at least two with one {@code ::} and a
 * digit somewhere, the last perhaps an address of version 4. So neither {@code ::} and {@code ::1} nor a time of day and
 * {@code Type::method} are any; a word may touch one of three groups or more.
 */
final class IpV6Rule implements Rule {

    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;
    private static final int SURE = 3;

    @Override
    public @Nullable Finding at(CharSequence text, int low, int colon) {
        int start = colon;
        for (int read = 0; read < LONGEST_GROUP; read++) {
            long unit = Folded.before(text, low, start);
            if (Folded.hex(Folded.point(unit)) < 0) {
                break;
            }
            start = Folded.place(unit);
        }
        int before = Folded.point(Folded.before(text, low, start));
        if (before == ':' || Signs.isLetterOrDigit(before) || Signs.isFraction(text, low, start)) {
            return null;
        }
        int end = end(text, start);
        return end < 0 ? null : new Finding(Kind.IP_ADDRESS, start, end);
    }

    private static int end(CharSequence text, int start) {
        int place = start;
        int end = -1;
        int groups = 0;
        boolean digit = false;
        boolean shortened = false;
        while (true) {
            int group = place;
            long unit = Folded.after(text, place);
            int size = 0;
            while (Folded.hex(Folded.point(unit)) >= 0 && size < LONGEST_GROUP) {
                digit |= Signs.isDigit(Folded.point(unit));
                size++;
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            if (size > 0) {
                groups++;
                end = place;
                if (Folded.point(unit) == '.' && groups < GROUPS) {
                    int tail = IpV4Rule.end(text, group);
                    groups += tail < 0 ? 0 : 1;
                    end = tail < 0 ? end : tail;
                    break;
                }
            }
            if (Folded.point(unit) != ':' || groups == GROUPS) {
                break;
            }
            int second = Folded.place(unit);
            long further = Folded.after(text, second);
            if (Folded.point(further) == ':') {
                if (shortened) {
                    break;
                }
                shortened = true;
                second = Folded.place(further);
                end = second;
            } else if (size == 0 || Folded.hex(Folded.point(further)) < 0) {
                break;
            }
            place = second;
        }
        boolean whole = groups == GROUPS ? !shortened : shortened && groups > 1 && groups < GROUPS && digit;
        return whole && (groups >= SURE || text.charAt(end - 1) == ':' || !Signs.isGluedRight(text, end)) ? end : -1;
    }
}
