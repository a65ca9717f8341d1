/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each instruction of the virtual machine does to where values come from. */
final class Steps {

    private final Code code;
    private final Pool pool;
    private final Calls calls;
    private final Set<Origin> returned = new HashSet<>();

    Steps(Code code, Pool pool, Calls calls) {
        this.code = code;
        this.pool = pool;
        this.calls = calls;
    }

    Set<Origin> returned() {
        return returned;
    }

    void step(int at, int opcode, Frame frame) {
        if (opcode <= 53) {
            load(at, opcode, frame);
        } else if (opcode <= 86) {
            store(at, opcode, frame);
        } else if (opcode <= 95) {
            shuffle(opcode, frame);
        } else if (opcode <= 152) {
            calculate(opcode, frame);
        } else if (opcode <= 177 || opcode >= 198) {
            branch(opcode, frame);
        } else {
            access(at, opcode, frame);
        }
    }

    private void load(int at, int opcode, Frame frame) {
        if (opcode <= 20) {
            boolean wide = opcode == 9 || opcode == 10 || opcode == 14 || opcode == 15 || opcode == 20;
            if (opcode > 0) {
                frame.push(wide ? Value.WIDE : Value.PLAIN);
            }
        } else if (opcode <= 25) {
            frame.push(frame.local(code.u1(at + 1)).as(opcode == 22 || opcode == 24));
        } else if (opcode <= 45) {
            int kind = (opcode - 26) / 4;
            frame.push(frame.local((opcode - 26) % 4).as(kind == 1 || kind == 3));
        } else {
            frame.pop();
            Value array = frame.pop();
            frame.push(Value.of(opcode == 47 || opcode == 49, array.data()));
        }
    }

    private void store(int at, int opcode, Frame frame) {
        if (opcode <= 58) {
            frame.store(code.u1(at + 1), frame.pop());
        } else if (opcode <= 78) {
            frame.store((opcode - 59) % 4, frame.pop());
        } else {
            Value value = frame.pop();
            frame.pop();
            calls.fill(frame.pop(), List.of(value));
        }
    }

    private static void shuffle(int opcode, Frame frame) {
        switch (opcode) {
            case 87 -> frame.words(1);
            case 88 -> frame.words(2);
            case 89 -> frame.duplicate(1, 0);
            case 90 -> frame.duplicate(1, 1);
            case 91 -> frame.duplicate(1, 2);
            case 92 -> frame.duplicate(2, 0);
            case 93 -> frame.duplicate(2, 1);
            case 94 -> frame.duplicate(2, 2);
            default -> {
                Value above = frame.pop();
                Value below = frame.pop();
                frame.push(above);
                frame.push(below);
            }
        }
    }

    private static void calculate(int opcode, Frame frame) {
        if (opcode == 132) {
            return;
        }
        if (opcode >= 148) {
            frame.pop(2);
            frame.push(Value.PLAIN);
        } else if (opcode >= 133) {
            boolean wide = Set.of(133, 135, 138, 140, 141, 143).contains(opcode);
            frame.push(frame.pop().as(wide));
        } else if (opcode < 116 || opcode >= 120) {
            Value second = frame.pop();
            Value first = frame.pop();
            frame.push(first.with(second));
        }
    }

    private void branch(int opcode, Frame frame) {
        if (opcode == 198 || opcode == 199 || opcode <= 158 || opcode == 170 || opcode == 171) {
            frame.pop();
        } else if (opcode <= 166) {
            frame.pop(2);
        } else if (opcode >= 172 && opcode <= 176) {
            returned.addAll(frame.pop().origins());
        }
    }

    private void access(int at, int opcode, Frame frame) {
        switch (opcode) {
            case 178, 180 -> {
                Value owner = opcode == 180 ? frame.pop() : Value.PLAIN;
                frame.push(calls.field(pool.member(code.u2(at + 1)), owner));
            }
            case 179 -> frame.pop();
            case 181 -> frame.pop(2);
            case 182, 183, 184, 185 -> call(at, opcode == 184, frame);
            case 186 -> {
                Pool.Dynamic dynamic = pool.dynamic(code.u2(at + 1));
                Signature signature = Signature.of(dynamic.descriptor());
                List<Value> arguments = frame.pop(signature.parameters().size());
                Value result = calls.dynamic(dynamic, Signature.isWide(signature.result()), arguments);
                if (!signature.result().equals("void")) {
                    frame.push(result);
                }
            }
            case 187 -> {
                String type = pool.type(code.u2(at + 1));
                frame.push(Value.of(new Origin.Made(code.key(), at), new Origin.Whole(type)));
            }
            case 188, 189 -> {
                frame.pop();
                frame.push(Value.of(new Origin.Made(code.key(), at)));
            }
            case 190, 193 -> {
                frame.pop();
                frame.push(Value.PLAIN);
            }
            case 191, 194, 195 -> frame.pop();
            case 192 -> {
                Value value = frame.pop();
                frame.push(value.with(new Origin.Whole(pool.type(code.u2(at + 1)))));
            }
            case 196 -> wide(at, frame);
            default -> {
                frame.pop(code.u1(at + 3));
                frame.push(Value.of(new Origin.Made(code.key(), at)));
            }
        }
    }

    private void call(int at, boolean isStatic, Frame frame) {
        Pool.Member member = pool.member(code.u2(at + 1));
        Signature signature = Signature.of(member.descriptor());
        List<Value> arguments = frame.pop(signature.parameters().size());
        Value receiver = isStatic ? Value.PLAIN : frame.pop();
        Call call = new Call(member, signature, isStatic, receiver, arguments);
        calls.called(at, call);
        if (!signature.result().equals("void")) {
            frame.push(calls.result(call));
        }
    }

    /** Instructions on local variables beyond the first 256. */
    private void wide(int at, Frame frame) {
        int opcode = code.u1(at + 1);
        int index = code.u2(at + 2);
        if (opcode >= 54 && opcode <= 58) {
            frame.store(index, frame.pop());
        } else if (opcode <= 25) {
            frame.push(frame.local(index).as(opcode == 22 || opcode == 24));
        }
    }
}
