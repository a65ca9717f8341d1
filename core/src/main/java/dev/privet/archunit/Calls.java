/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Says where the values come from that one method gets by its calls and out of fields, and keeps the calls. */
final class Calls {

    private static final String LAMBDA = "lambda$";
    private static final List<String> CHANGING = List.of("map", "flatMap", "then", "handle", "compute", "transform");

    private final String self;
    private final Types types;
    private final Map<Integer, Call> made = new TreeMap<>();
    private final Map<Origin.Made, Set<Origin>> contents = new HashMap<>();
    private final Set<String> lambdas = new HashSet<>();

    Calls(String self, Types types) {
        this.self = self;
        this.types = types;
    }

    /** By the place of the instruction. */
    Map<Integer, Call> made() {
        return made;
    }

    Map<Origin.Made, Set<Origin>> contents() {
        return contents;
    }

    /** Those of the class that the method makes, by name and descriptor. */
    Set<String> lambdas() {
        return lambdas;
    }

    void called(int at, Call call) {
        made.put(at, call);
        if (call.fills()) {
            fill(call.receiver(), call.arguments());
        }
    }

    void fill(Value container, List<Value> values) {
        container.origins().stream()
                .filter(Origin.Made.class::isInstance)
                .forEach(origin -> contents.computeIfAbsent((Origin.Made) origin, any -> new HashSet<>())
                        .addAll(Value.all(values)));
    }

    Value field(Member field, Value owner) {
        String type = Signature.name(Type.getType(field.descriptor()));
        boolean wide = Signature.isWide(type);
        if (field.owner().equals("java.lang.System")) {
            return Value.of(new Origin.Console());
        }
        return types.field(field.owner(), field.name())
                .map(title -> Value.of(wide, Set.of(new Origin.Read(title))))
                .orElseGet(() -> Value.of(wide, Set.of())
                        .with(Value.of(wide, field.name().equals("id") ? Set.of() : owner.data()))
                        .with(Signature.isPrimitive(type) ? Value.PLAIN : Value.of(new Origin.Whole(type)))
                        .with(Value.of(wide, types.elements(field.owner(), field.name()))));
    }

    Value result(Call call) {
        boolean wide = Signature.isWide(call.signature().result());
        Optional<String> read = call.arguments().isEmpty() ? types.getter(call.owner(), call.name()) : Optional.empty();
        if (read.isPresent()) {
            return Value.of(wide, Set.of(new Origin.Read(read.get())));
        }
        if (call.disguises() || (call.givesPrimitive() && !call.opensBox())) {
            return Value.of(wide, Set.of());
        }
        Set<Origin> all = new HashSet<>(call.isOfPlatform() ? ofPlatform(call) : ofHost(call));
        if (call.arguments().isEmpty() && !call.isStatic() && !call.name().equals("toString")) {
            types.derived(call.owner(), call.name(), call.signature().result()).stream()
                    .map(Origin.Read::new)
                    .forEach(all::add);
        }
        if (!call.givesPrimitive()) {
            all.add(new Origin.Whole(call.signature().result()));
            all.addAll(types.elements(call));
        }
        return Value.of(wide, all);
    }

    /** What the platform makes of values is still those values, in another shape. */
    private static Set<Origin> ofPlatform(Call call) {
        Set<Origin> given = Value.all(call.arguments());
        if (call.isStatic()) {
            return given;
        }
        Set<Origin> functions =
                given.stream().filter(Origin.Given.class::isInstance).collect(Collectors.toSet());
        if (!functions.isEmpty() || CHANGING.stream().anyMatch(call.name()::startsWith)) {
            boolean changes = CHANGING.stream().anyMatch(call.name()::startsWith);
            return together(changes ? Set.of() : call.receiver().origins(), given);
        }
        if (call.name().equals("getClass")) {
            return Set.of();
        }
        return call.isOnText()
                        || call.name().startsWith("orElse")
                        || call.name().equals("getOrDefault")
                ? together(call.receiver().origins(), given)
                : call.receiver().origins();
    }

    /** Others may make anything of what they are given; a text is taken to tell of the data that went into it. */
    private static Set<Origin> ofHost(Call call) {
        if (call.name().equals("toString") && call.arguments().isEmpty()) {
            return together(call.receiver().origins(), Set.of(new Origin.Whole(call.owner())));
        }
        Set<Origin> own = call.asksForId() ? Set.of() : call.receiver().data();
        if (call.givesText()) {
            return together(
                    own,
                    call.arguments().stream()
                            .flatMap(value -> value.data().stream())
                            .collect(Collectors.toSet()));
        }
        return call.arguments().isEmpty() ? own : Set.of();
    }

    /** Texts that are put together, and functions. */
    Value dynamic(InvokeDynamicInsnNode dynamic, List<Value> arguments) {
        boolean wide = Type.getReturnType(dynamic.desc).getSize() == 2;
        if (dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            return Value.of(wide, Value.all(arguments));
        }
        return Value.of(
                wide,
                Stream.of(dynamic.bsmArgs)
                        .filter(Handle.class::isInstance)
                        .flatMap(handle -> function(Member.of((Handle) handle)))
                        .collect(Collectors.toSet()));
    }

    private Stream<Origin> function(Member target) {
        if (target.owner().equals(self) && target.name().startsWith(LAMBDA)) {
            lambdas.add(target.key());
            return Stream.of(new Origin.Given(target.key()));
        }
        return types.getter(target.owner(), target.name()).stream().map(Origin.Read::new);
    }

    private static Set<Origin> together(Set<Origin> some, Set<Origin> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
