/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** What each instruction of the virtual machine does to where values come from. */
final class Steps extends Interpreter<Value> {

    private static final Set<Integer> WIDE = Set.of(
            Opcodes.LCONST_0,
            Opcodes.LCONST_1,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.I2L,
            Opcodes.I2D,
            Opcodes.L2D,
            Opcodes.F2L,
            Opcodes.F2D,
            Opcodes.D2L,
            Opcodes.LNEG,
            Opcodes.DNEG,
            Opcodes.LALOAD,
            Opcodes.DALOAD);
    private static final Set<Integer> COMPARING =
            Set.of(Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG);
    private static final Set<Integer> FROM_ARRAYS = Set.of(
            Opcodes.IALOAD,
            Opcodes.LALOAD,
            Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.AALOAD,
            Opcodes.BALOAD,
            Opcodes.CALOAD,
            Opcodes.SALOAD);

    private final MethodNode method;
    private final Calls calls;
    /** By the number of the local variable that a parameter is in. */
    private final Map<Integer, Set<Origin>> parameters = new HashMap<>();

    private final Set<Origin> returned = new HashSet<>();
    private final Merges merges = new Merges();

    Steps(MethodNode method, List<Set<Origin>> elements, Calls calls) {
        super(Opcodes.ASM9);
        this.method = method;
        this.calls = calls;
        Type[] types = Type.getArgumentTypes(method.desc);
        int local = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int number = 0; number < types.length; number++) {
            Set<Origin> held = new HashSet<>(elements.size() == types.length ? elements.get(number) : Set.of());
            held.add(Origin.Held.parameter(Member.key(method), number));
            parameters.put(local, held);
            local += types[number].getSize();
        }
    }

    Set<Origin> returned() {
        return returned;
    }

    @Override
    public @Nullable Value newValue(@Nullable Type type) {
        return Type.VOID_TYPE.equals(type) ? null : Value.of(type != null && type.getSize() == 2, Set.of());
    }

    @Override
    public Value newParameterValue(boolean isInstanceMethod, int local, Type type) {
        Value held = Value.of(type.getSize() == 2, parameters.getOrDefault(local, Set.of()));
        return held.with(Value.whole(Signature.name(type)));
    }

    @Override
    public Value newOperation(AbstractInsnNode step) {
        if (step instanceof FieldInsnNode field) {
            return calls.field(Member.of(field), Value.PLAIN);
        }
        if (step instanceof TypeInsnNode made) {
            return made(step).with(Value.whole(Signature.name(Type.getObjectType(made.desc))));
        }
        boolean wide = WIDE.contains(step.getOpcode())
                || (step instanceof LdcInsnNode constant
                        && (constant.cst instanceof Long
                                || constant.cst instanceof Double
                                || (constant.cst instanceof org.objectweb.asm.ConstantDynamic made
                                        && made.getSize() == 2)));
        return Value.of(wide, Set.of());
    }

    @Override
    public Value copyOperation(AbstractInsnNode step, Value value) {
        return switch (step.getOpcode()) {
            case Opcodes.LLOAD, Opcodes.DLOAD -> value.as(true);
            case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD -> value.as(false);
            default -> value;
        };
    }

    @Override
    public Value unaryOperation(AbstractInsnNode step, Value value) {
        return switch (step.getOpcode()) {
            case Opcodes.GETFIELD -> calls.field(Member.of((FieldInsnNode) step), value);
            case Opcodes.PUTSTATIC -> {
                calls.store(Member.of((FieldInsnNode) step), value);
                yield value;
            }
            case Opcodes.CHECKCAST -> value.cast(Signature.name(Type.getObjectType(((TypeInsnNode) step).desc)));
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> made(step);
            case Opcodes.INEG, Opcodes.FNEG, Opcodes.LNEG, Opcodes.DNEG, Opcodes.IINC -> value;
            default ->
                step.getOpcode() >= Opcodes.I2L && step.getOpcode() <= Opcodes.I2S
                        ? value.as(WIDE.contains(step.getOpcode()))
                        : Value.PLAIN;
        };
    }

    @Override
    public Value binaryOperation(AbstractInsnNode step, Value first, Value second) {
        int opcode = step.getOpcode();
        if (opcode == Opcodes.PUTFIELD) {
            calls.store(Member.of((FieldInsnNode) step), second);
            return second;
        }
        if (FROM_ARRAYS.contains(opcode)) {
            return Value.of(WIDE.contains(opcode), opcode == Opcodes.AALOAD ? first.origins() : first.data());
        }
        return COMPARING.contains(opcode) ? Value.PLAIN : first.with(second);
    }

    @Override
    public Value ternaryOperation(AbstractInsnNode step, Value array, Value index, Value value) {
        calls.fill(array, List.of(value));
        return Value.PLAIN;
    }

    @Override
    public Value naryOperation(AbstractInsnNode step, List<? extends Value> values) {
        if (step instanceof InvokeDynamicInsnNode dynamic) {
            return calls.dynamic(place(step), dynamic, List.copyOf(values));
        }
        if (!(step instanceof MethodInsnNode called)) {
            return made(step);
        }
        merges.spend(weight(values));
        boolean isStatic = step.getOpcode() == Opcodes.INVOKESTATIC;
        Call call = new Call(
                Member.of(called),
                calls.signature(called.desc),
                isStatic,
                isStatic ? Value.PLAIN : values.get(0),
                List.copyOf(values.subList(isStatic ? 0 : 1, values.size())));
        return merges.same(calls.call(place(step), call));
    }

    /** What one value is filled with goes into each place that it may stand for. */
    private static long weight(List<? extends Value> values) {
        return 1 + values.stream().mapToLong(value -> value.origins().size()).sum();
    }

    @Override
    public void returnOperation(AbstractInsnNode step, Value value, @Nullable Value expected) {
        returned.addAll(value.origins());
        calls.gives(place(step), value);
    }

    @Override
    public Value merge(Value known, Value other) {
        return merges.merge(known, other);
    }

    long spent() {
        return merges.spent();
    }

    private Value made(AbstractInsnNode step) {
        return Value.of(new Origin.Made(Member.key(method), place(step)));
    }

    private int place(AbstractInsnNode step) {
        return method.instructions.indexOf(step);
    }
}
