/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Says where the values come from that one method gets by its calls and out of fields, and keeps the calls. */
final class Calls {

    private final Within within;
    private final Types types;
    private final String method;
    private final Map<Integer, List<Call>> made = new TreeMap<>();
    private final Map<Integer, Set<Origin>> returned = new TreeMap<>();
    private final Set<String> lambdas = new HashSet<>();

    Calls(Within within, String method) {
        this.within = within;
        this.types = within.types();
        this.method = method;
    }

    /** By the place of the instruction. */
    Map<Integer, List<Call>> made() {
        return made;
    }

    /** What the method gives back, by the place of the instruction. */
    Map<Integer, Set<Origin>> returned() {
        return returned;
    }

    void gives(int at, Value value) {
        returned.computeIfAbsent(at, any -> new HashSet<>()).addAll(value.origins());
    }

    /** Those of the class that the method makes, by name and descriptor. */
    Set<String> lambdas() {
        return lambdas;
    }

    /** Whether some of them are of some methods of the class. */
    boolean dependOn(Set<String> methods) {
        return made.values().stream()
                .flatMap(List::stream)
                .anyMatch(call -> within.has(call.member())
                        && methods.contains(call.member().key()));
    }

    void fill(Value container, List<Value> values) {
        within.fill(container.origins(), Value.all(values));
    }

    void store(Member field, Value value) {
        if (field.owner().equals(within.self())) {
            within.hold(Origin.Held.field(field.name()), value.origins());
        }
    }

    Value field(Member field, Value owner) {
        String type = Signature.name(Type.getType(field.descriptor()));
        boolean wide = Signature.isWide(type);
        if (field.owner().equals("java.lang.System")) {
            return Value.of(new Origin.Console());
        }
        Optional<String> read = types.field(field.owner(), field.name());
        if (read.isPresent()) {
            return Value.of(wide, Set.of(owner.shown(new Origin.Read(read.get()))));
        }
        Set<Origin> all = new HashSet<>(field.name().equals("id") ? Set.of() : owner.data());
        if (field.owner().equals(within.self())) {
            all.add(Origin.Held.field(field.name()));
        }
        all.addAll(Value.whole(type).origins());
        all.addAll(types.elements(field.owner(), field.name()));
        return Value.of(wide, all);
    }

    Signature signature(String descriptor) {
        return within.signature(descriptor);
    }

    /** What a call gives back; it and those that functions make for it are kept. */
    Value call(int at, Call call) {
        List<Call> all = new ArrayList<>(List.of(call));
        made.put(at, all);
        fill(call);
        Value result = result(call, all);
        return call.makesContainer() ? result.with(new Origin.Made(method, at)) : result;
    }

    /** What is put into a record, for what its text tells. */
    private Set<Origin> components(Call call) {
        if (Value.all(call.arguments()).isEmpty()) {
            return Set.of();
        }
        List<String> names = types.components(call);
        return IntStream.range(0, names.size())
                .filter(number -> !names.get(number).isEmpty())
                .boxed()
                .flatMap(number -> call.arguments().get(number).origins().stream()
                        .map(origin -> Origin.part(Types.component(call.owner(), names.get(number)), origin)))
                .collect(Collectors.toSet());
    }

    private void fill(Call call) {
        if (call.isConstructor()) {
            within.fill(call.receiver().origins(), components(call));
        }
        Filling.of(call).ifPresent(filling -> {
            Set<Origin> container = filling.container().origins();
            within.fill(filling.wraps() ? within.opened(container) : container, Value.all(filling.contents()));
        });
    }

    private Value result(Call call, List<Call> all) {
        boolean wide = Signature.isWide(call.signature().result());
        Set<Origin> functions = call.isOfPlatform() ? run(call, all) : Set.of();
        Optional<String> read = call.arguments().isEmpty() ? types.getter(call.owner(), call.name()) : Optional.empty();
        if (read.isPresent()) {
            return Value.of(wide, Set.of(call.receiver().shown(new Origin.Read(read.get()))));
        }
        if (call.disguises() || (call.givesPrimitive() && !call.opensBox() && !within.has(call.member()))) {
            return Value.of(wide, Set.of());
        }
        Set<Origin> origins = new HashSet<>(came(call, functions));
        if (call.arguments().isEmpty() && !call.isStatic() && !call.name().equals("toString")) {
            types.derived(call.owner(), call.name(), call.signature().result()).stream()
                    .map(title -> call.receiver().shown(new Origin.Read(title)))
                    .forEach(origins::add);
        }
        if (!call.givesPrimitive()) {
            boolean minimised = Value.areMinimised(origins);
            Value.whole(call.signature().result())
                    .origins()
                    .forEach(origin -> origins.add(minimised ? new Origin.Minimised(origin) : origin));
            origins.addAll(minimised ? Set.of() : types.elements(call));
        }
        return Value.of(wide, origins);
    }

    private Set<Origin> came(Call call, Set<Origin> functions) {
        if (within.has(call.member())) {
            return within.returned(call);
        }
        return call.isOfPlatform() ? Platform.result(call, functions) : Foreign.result(call, types);
    }

    /** What functions make that a call of the platform gets, of what it is called on or gets besides. */
    private Set<Origin> run(Call call, List<Call> all) {
        Set<Origin> given = Value.all(call.arguments());
        Set<Origin> called = call.isOnFunction() ? call.receiver().origins() : given;
        Set<Origin> inputs =
                new HashSet<>(call.isOnFunction() ? given : call.receiver().origins());
        // What collectors make is none of what they get.
        given.stream()
                .filter(origin -> !(origin instanceof Origin.Function || origin instanceof Origin.Part))
                .forEach(inputs::add);
        List<Set<Origin>> each = Sides.inputs(call).orElseGet(() -> List.of(inputs));
        Set<Origin> results = new HashSet<>();
        for (Origin origin : called) {
            if (origin instanceof Origin.Function function) {
                results.addAll(run(within.reference(function), each, all));
            } else if (origin instanceof Origin.Part part && part.origin() instanceof Origin.Function function) {
                run(within.reference(function), each, all)
                        .forEach(result -> results.add(Origin.part(part.name(), result)));
            }
        }
        return results;
    }

    private Set<Origin> run(Reference function, List<Set<Origin>> inputs, List<Call> all) {
        String key = function.target().key();
        if (function.isLambda() && within.has(function.target())) {
            List<String> parameters =
                    Signature.of(function.target().descriptor()).parameters();
            IntStream.range(function.taken(), parameters.size())
                    .forEach(number -> within.hold(
                            Origin.Held.parameter(key, number),
                            Reference.fitting(
                                    Reference.input(inputs, number - function.taken()),
                                    parameters.get(number),
                                    types)));
            return Set.of(Origin.Held.result(key));
        }
        Call call = function.call(inputs, types);
        all.add(call);
        fill(call);
        if (call.isConstructor()) {
            return Foreign.together(Value.whole(call.owner()).origins(), components(call));
        }
        return result(call, new ArrayList<>()).origins();
    }

    /** Texts that are put together, and functions. */
    Value dynamic(int at, InvokeDynamicInsnNode dynamic, List<Value> captured) {
        boolean wide = Type.getReturnType(dynamic.desc).getSize() == 2;
        if (dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            return Value.of(wide, Value.all(captured));
        }
        if (!dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            return Value.of(wide, Set.of());
        }
        Handle handle = Stream.of(dynamic.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .findFirst()
                .orElseThrow();
        Origin.Function function = new Origin.Function(method, at);
        within.define(function, reference(Member.of(handle), handle.getTag(), captured));
        return Value.of(function);
    }

    private Reference reference(Member target, int tag, List<Value> captured) {
        Reference reference = new Reference(target, tag, captured, Value.PLAIN);
        if (!reference.isLambda() || !within.has(target)) {
            return new Reference(
                    target, tag, captured, result(reference.call(List.of(Set.of()), types), new ArrayList<>()));
        }
        lambdas.add(target.key());
        int self = tag == Opcodes.H_INVOKESTATIC ? 0 : 1;
        IntStream.range(self, captured.size())
                .forEach(number -> within.hold(
                        Origin.Held.parameter(target.key(), number - self),
                        captured.get(number).origins()));
        return new Reference(target, tag, captured, Value.of(Origin.Held.result(target.key())));
    }

    static Set<Origin> data(List<Value> values) {
        return values.stream().flatMap(value -> value.data().stream()).collect(Collectors.toSet());
    }
}
