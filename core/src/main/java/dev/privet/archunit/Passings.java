/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Follows the values of one class, method by method, to the calls that write them out. */
final class Passings {

    private final JavaClass type;
    private final Types types;
    private final List<MethodNode> methods;
    private final Map<String, Calls> calls = new LinkedHashMap<>();
    private final Map<String, Set<Origin>> returned = new HashMap<>();

    private Passings(JavaClass type, Types types, List<MethodNode> methods) {
        this.type = type;
        this.types = types;
        this.methods = methods;
    }

    /** Empty where the class's file cannot be read or followed, so that nothing can be said of it. */
    static Optional<List<Passing>> of(JavaClass type, Marks marks, Memo<Boolean> writing) {
        if (type.getAccessesFromSelf().stream().map(JavaAccess::getTargetOwner).noneMatch(writing::of)) {
            return Optional.of(List.of());
        }
        Types types = new Types(type, marks);
        return types.marked().findAny().isPresent()
                ? ClassFile.of(type).flatMap(file -> findIfPossible(type, types, file))
                : Optional.of(List.of());
    }

    /** A file that is none of Java's, or a mistake here, must neither hide the class nor end the build without naming it. */
    private static Optional<List<Passing>> findIfPossible(JavaClass type, Types types, ClassFile file) {
        try {
            return Optional.of(new Passings(type, types, file.methods()).find());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private List<Passing> find() {
        for (MethodNode method : methods) {
            Calls made = new Calls(type.getName(), types);
            calls.put(Member.key(method), made);
            returned.put(Member.key(method), Flow.returned(type.getName(), method, elements(method), made));
        }
        List<Passing> found = new ArrayList<>();
        for (MethodNode method : methods) {
            calls.getOrDefault(Member.key(method), new Calls(type.getName(), types))
                    .made()
                    .forEach((at, call) -> found.addAll(passed(method, at, call)));
        }
        return found;
    }

    private List<Set<Origin>> elements(MethodNode method) {
        return type.getCodeUnits().stream()
                .filter(unit -> (unit.getName() + unit.getDescriptor()).equals(Member.key(method)))
                .findFirst()
                .map(unit ->
                        unit.getParameterTypes().stream().map(Types::elements).toList())
                .orElse(List.of());
    }

    private List<Passing> passed(MethodNode method, int at, Call call) {
        Optional<JavaClass> owner = types.of(call.owner());
        List<Passing> found = new ArrayList<>();
        for (Sink sink : Sink.values()) {
            if (owner.filter(known -> sink.takes(call, known, type)).isPresent()) {
                Set<Origin> origins = new HashSet<>();
                Value.all(sink.written(call)).forEach(origin -> resolve(origin, origins));
                found.add(new Passing(
                        sink, written(Member.key(method)), line(method, at), read(origins), whole(origins)));
            }
        }
        return found;
    }

    private static int line(MethodNode method, int at) {
        for (AbstractInsnNode step = method.instructions.get(at); step != null; step = step.getPrevious()) {
            if (step instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private static Set<String> read(Set<Origin> origins) {
        return origins.stream()
                .filter(Origin.Read.class::isInstance)
                .map(origin -> ((Origin.Read) origin).title())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<JavaClass> whole(Set<Origin> origins) {
        return origins.stream()
                .filter(Origin.Whole.class::isInstance)
                .flatMap(origin -> types.of(((Origin.Whole) origin).type()).stream())
                .collect(Collectors.toSet());
    }

    /** Into what was made and filled, and into what lambdas give back. */
    private void resolve(Origin origin, Set<Origin> into) {
        if (!into.add(origin)) {
            return;
        }
        if (origin instanceof Origin.Given given) {
            returned.getOrDefault(given.method(), Set.of()).forEach(each -> resolve(each, into));
        } else if (origin instanceof Origin.Made made) {
            calls.values().stream()
                    .flatMap(each -> each.contents().entrySet().stream())
                    .filter(entry -> made.covers(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList()
                    .forEach(each -> resolve(each, into));
        }
    }

    /** The method in whose source a lambda stands, or the method itself. */
    private String written(String method) {
        return calls.entrySet().stream()
                .filter(entry -> entry.getValue().lambdas().contains(method))
                .map(Map.Entry::getKey)
                .filter(outer -> !outer.equals(method))
                .findFirst()
                .map(this::written)
                .orElse(method);
    }
}
