/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.List;

/** How long the instructions of the virtual machine are, and where they go on. */
final class Instructions {

    static final int GOTO = 167;
    static final int JSR = 168;
    static final int RET = 169;
    static final int TABLE = 170;
    static final int LOOKUP = 171;
    static final int THROW = 191;
    static final int WIDE = 196;
    static final int GOTO_W = 200;
    static final int JSR_W = 201;

    private static final int IINC = 132;
    /** By opcode, how many bytes follow it; the last one that is listed is 201. */
    private static final String OPERANDS = "0000000000000000"
            + "1212211111000000"
            + "0000000000000000"
            + "0000001111100000"
            + "0000000000000000"
            + "0000000000000000"
            + "0000000000000000"
            + "0000000000000000"
            + "0000200000000000"
            + "0000000002222222"
            + "2222222221000000"
            + "0022222224421200"
            + "2200032244000000";

    private Instructions() {}

    /** The instructions that may come after the one at a place. */
    static List<Integer> targets(Code code, int at) {
        int opcode = code.u1(at);
        if (opcode == GOTO) {
            return List.of(at + code.s2(at + 1));
        }
        if (opcode == GOTO_W) {
            return List.of(at + code.s4(at + 1));
        }
        if (opcode == TABLE || opcode == LOOKUP) {
            return switched(code, at, opcode);
        }
        if ((opcode >= 172 && opcode <= 177) || opcode == THROW) {
            return List.of();
        }
        int following = at + 1 + operands(code, at, opcode);
        return (opcode >= 153 && opcode <= 166) || opcode == 198 || opcode == 199
                ? List.of(following, at + code.s2(at + 1))
                : List.of(following);
    }

    private static int operands(Code code, int at, int opcode) {
        if (opcode == WIDE) {
            return code.u1(at + 1) == IINC ? 5 : 3;
        }
        return OPERANDS.charAt(opcode) - '0';
    }

    private static List<Integer> switched(Code code, int at, int opcode) {
        int table = (at + 4) / 4 * 4;
        List<Integer> targets = new ArrayList<>(List.of(at + code.s4(table)));
        if (opcode == TABLE) {
            int count = code.s4(table + 8) - code.s4(table + 4) + 1;
            for (int i = 0; i < count; i++) {
                targets.add(at + code.s4(table + 12 + 4 * i));
            }
        } else {
            for (int i = 0; i < code.s4(table + 4); i++) {
                targets.add(at + code.s4(table + 12 + 8 * i));
            }
        }
        return targets;
    }
}
