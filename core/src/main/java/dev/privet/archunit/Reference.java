/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;

/**
 * A function: a lambda, or a reference to a method.
 *
 * @param tag how the method is called, as byte code says it
 * @param captured what the function takes in where it is made
 * @param result what it gives back, whatever it is given
 */
record Reference(Member target, int tag, List<Value> captured, Value result) {

    static final Reference UNKNOWN = new Reference(
            new Member("java.lang.Object", "none", "()V"), Opcodes.H_INVOKESTATIC, List.of(), Value.PLAIN);
    private static final String LAMBDA = "lambda$";

    boolean isLambda() {
        return target.name().startsWith(LAMBDA);
    }

    private boolean isStatic() {
        return tag == Opcodes.H_INVOKESTATIC;
    }

    /** How many of a lambda's parameters it took in where it was made. */
    int taken() {
        return captured.size() - (isStatic() ? 0 : 1);
    }

    /** The call that is made of the method when the function gets something. */
    Call call(List<Set<Origin>> given, Types types) {
        Signature signature = Signature.of(target.descriptor());
        List<Value> before = new ArrayList<>(captured);
        boolean hasReceiver = !isStatic() && tag != Opcodes.H_NEWINVOKESPECIAL;
        Value receiver = Value.PLAIN;
        int number = 0;
        if (hasReceiver) {
            receiver = before.isEmpty() ? Value.of(false, input(given, number++)) : before.remove(0);
        }
        List<Value> arguments = new ArrayList<>();
        for (String parameter : signature.parameters()) {
            arguments.add(
                    before.isEmpty()
                            ? Value.of(Signature.isWide(parameter), fitting(input(given, number++), parameter, types))
                            : before.remove(0));
        }
        return new Call(target, signature, isStatic(), receiver, List.copyOf(arguments));
    }

    /** What a parameter gets; where there are fewer inputs than parameters, all get the last one. */
    static Set<Origin> input(List<Set<Origin>> inputs, int number) {
        return inputs.get(Math.min(number, inputs.size() - 1));
    }

    /** Objects get only where they may, by the types of the parameters. */
    static Set<Origin> fitting(Set<Origin> given, String parameter, Types types) {
        return given.stream()
                .filter(origin -> !(origin instanceof Origin.Whole whole) || types.fits(whole.type(), parameter))
                .collect(Collectors.toSet());
    }
}
