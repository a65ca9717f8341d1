/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The local variables and the stack of a method at one instruction. */
final class Frame {

    private final Value[] locals;
    private final List<Value> stack;

    private Frame(Value[] locals, List<Value> stack) {
        this.locals = locals;
        this.stack = stack;
    }

    static Frame of(int locals) {
        Value[] all = new Value[locals];
        Arrays.fill(all, Value.PLAIN);
        return new Frame(all, new ArrayList<>());
    }

    Frame copy() {
        return new Frame(locals.clone(), new ArrayList<>(stack));
    }

    /** As a handler of exceptions finds it. */
    Frame caught() {
        return new Frame(locals.clone(), new ArrayList<>(List.of(Value.PLAIN)));
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.remove(stack.size() - 1);
    }

    /** The topmost values, the deepest first. */
    List<Value> pop(int count) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(pop());
        }
        Collections.reverse(values);
        return values;
    }

    /** Puts the topmost entries once more below as many others, both counted in the words of the machine. */
    void duplicate(int words, int below) {
        List<Value> top = words(words);
        List<Value> others = words(below);
        stack.addAll(top);
        stack.addAll(others);
        stack.addAll(top);
    }

    List<Value> words(int words) {
        List<Value> taken = new ArrayList<>();
        for (int left = words; left > 0; ) {
            Value value = pop();
            taken.add(0, value);
            left -= value.wide() ? 2 : 1;
        }
        return taken;
    }

    Value local(int index) {
        return locals[index];
    }

    void store(int index, Value value) {
        locals[index] = value;
    }

    /** Takes in what another way to the same instruction brings; whether that was anything new. */
    boolean merge(Frame other) {
        boolean changed = false;
        for (int i = 0; i < locals.length; i++) {
            Value merged = locals[i].with(other.locals[i]);
            changed |= !merged.equals(locals[i]);
            locals[i] = merged;
        }
        for (int i = 0; i < Math.min(stack.size(), other.stack.size()); i++) {
            Value merged = stack.get(i).with(other.stack.get(i));
            changed |= !merged.equals(stack.get(i));
            stack.set(i, merged);
        }
        return changed;
    }
}
