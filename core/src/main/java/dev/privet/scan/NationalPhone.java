/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/**
 * A number as the United Kingdom dials it (Ofcom's numbering plan): eleven digits, or ten after 01 and 0800. Either without
 * separators, or with an area code of three to six digits in front, which no date has. Without separators it must stand by itself:
 * what hangs on a name is the number of an order.
 */
final class NationalPhone {

    private static final int MOST = 11;
    private static final int FEWEST = 10;
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_CODE = 6;
    private static final int MOST_GROUPS = 5;
    private static final int HEAD = 4;
    private static final int FREEPHONE = 800;

    private NationalPhone() {}

    static int end(CharSequence text, int low, int first) {
        int best = -1;
        int count = 0;
        int head = 0;
        int place = first;
        for (int group = 1; group <= MOST_GROUPS; group++) {
            int size = 0;
            long unit = Folded.after(text, place);
            while (Signs.isDigit(Folded.point(unit))) {
                head = count < HEAD ? head * 10 + Signs.digit(Folded.point(unit)) : head;
                count++;
                size++;
                if (count > MOST) {
                    return best;
                }
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            boolean alone = group == 1;
            if (!alone && size < 2) {
                return best;
            }
            if (isComplete(head, count)
                    && !PhoneGroups.isWithinWord(text, place)
                    && !(alone && Signs.isTail(text, low, first))) {
                best = place;
            }
            if (alone && (size < SHORTEST_CODE || size > LONGEST_CODE)) {
                return best;
            }
            int next = PhoneGroups.next(text, place);
            if (next < 0) {
                return best;
            }
            place = next;
        }
        return best;
    }

    /** By the first four digits and how many there are. */
    private static boolean isComplete(int head, int count) {
        boolean short10 = count == FEWEST && (head / 100 == 1 || head == FREEPHONE);
        return switch (head / 100) {
            case 1, 2, 3, 7, 8, 9 -> count == MOST || short10;
            case 5 -> count == MOST && (head / 10 == 55 || head / 10 == 56);
            default -> false;
        };
    }
}
