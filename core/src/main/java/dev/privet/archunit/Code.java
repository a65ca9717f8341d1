/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;

/** The instructions of one method, the handlers of exceptions among them, and where the lines of the source begin. */
record Code(
        String name,
        String descriptor,
        boolean isStatic,
        int locals,
        byte[] bytes,
        List<Handler> handlers,
        List<Line> lines) {

    record Handler(int from, int to, int at) {}

    record Line(int from, int number) {}

    String key() {
        return name + descriptor;
    }

    int line(int at) {
        int number = 0;
        int nearest = -1;
        for (Line line : lines) {
            if (line.from() <= at && line.from() > nearest) {
                nearest = line.from();
                number = line.number();
            }
        }
        return number;
    }

    int u1(int at) {
        return bytes[at] & 0xff;
    }

    int u2(int at) {
        return u1(at) << 8 | u1(at + 1);
    }

    int s2(int at) {
        return (short) u2(at);
    }

    int s4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }
}
