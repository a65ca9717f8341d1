/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows values through one method: all of its ways, until nothing new comes out. It knows no conditions, so what one branch stores and
 * another reads counts as carried along.
 */
final class Flow {

    private final Code code;
    private final Steps steps;
    private final Map<Integer, Frame> frames = new TreeMap<>();
    private final Set<Integer> next = new LinkedHashSet<>();

    Flow(Code code, Pool pool, Calls calls) {
        this.code = code;
        this.steps = new Steps(code, pool, calls);
    }

    /** Code of compilers before Java 6, whose subroutines come back to several places, is left out. */
    void follow(String owner, List<Set<Origin>> elements) {
        reach(0, start(owner, elements));
        while (!next.isEmpty()) {
            int at = next.iterator().next();
            next.remove(at);
            Frame frame = frames.getOrDefault(at, Frame.of(code.locals())).copy();
            for (Code.Handler handler : code.handlers()) {
                if (handler.from() <= at && at < handler.to()) {
                    reach(handler.at(), frame.caught());
                }
            }
            int opcode = code.u1(at);
            if (opcode == Instructions.JSR || opcode == Instructions.RET || opcode == Instructions.JSR_W) {
                return;
            }
            steps.step(at, opcode, frame);
            for (int target : Instructions.targets(code, at)) {
                reach(target, frame.copy());
            }
        }
    }

    /** With what stands in collections among the parameters, where that is known of each. */
    private Frame start(String owner, List<Set<Origin>> elements) {
        Frame frame = Frame.of(code.locals());
        int index = 0;
        if (!code.isStatic()) {
            frame.store(index++, Value.of(new Origin.Whole(owner)));
        }
        List<String> parameters = Signature.of(code.descriptor()).parameters();
        for (int number = 0; number < parameters.size(); number++) {
            String type = parameters.get(number);
            boolean wide = Signature.isWide(type);
            Value value = Signature.isPrimitive(type) ? Value.of(wide, Set.of()) : Value.of(new Origin.Whole(type));
            frame.store(
                    index,
                    elements.size() == parameters.size() ? value.with(Value.of(wide, elements.get(number))) : value);
            index += wide ? 2 : 1;
        }
        return frame;
    }

    private void reach(int at, Frame frame) {
        Frame known = frames.get(at);
        if (known == null) {
            frames.put(at, frame);
            next.add(at);
        } else if (known.merge(frame)) {
            next.add(at);
        }
    }

    /** What the method gives back. */
    Set<Origin> returned() {
        return new HashSet<>(steps.returned());
    }

    List<Integer> reached() {
        return List.copyOf(frames.keySet());
    }
}
