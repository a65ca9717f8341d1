/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The instructions of one method, the handlers of exceptions among them, and where the lines of the source begin.
 *
 * @param locals how many local variables there are, {@code long} and {@code double} counted twice
 */
record Code(
        String name,
        String descriptor,
        boolean isStatic,
        int locals,
        ByteBuffer bytes,
        List<Handler> handlers,
        List<Line> lines) {

    record Handler(int from, int to, int at) {}

    record Line(int from, int number) {}

    String key() {
        return name + descriptor;
    }

    int length() {
        return bytes.limit();
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
        return Byte.toUnsignedInt(bytes.get(at));
    }

    int u2(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    int s2(int at) {
        return bytes.getShort(at);
    }

    int s4(int at) {
        return bytes.getInt(at);
    }
}
