/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a class, each followed, with the calls that they make. */
final class Followed {

    /** Methods that call each other in longer chains than this are rare, and what they carry is told in part. */
    private static final int MOST_ROUNDS = 6;

    private final JavaClass type;
    private final Within within;
    private final Map<String, Calls> calls = new LinkedHashMap<>();

    private Followed(JavaClass type, Within within) {
        this.type = type;
        this.within = within;
    }

    static Followed of(JavaClass type, Types types, List<MethodNode> methods) {
        Followed followed = new Followed(type, new Within(type.getName(), types, methods));
        followed.follow();
        return followed;
    }

    /** Methods that build upon others of the class are followed again once more is known of those. */
    private void follow() {
        within.methods().forEach(this::follow);
        Set<String> news = within.settle();
        for (int round = 1; round < MOST_ROUNDS && !news.isEmpty(); round++) {
            Set<String> known = news;
            within.methods().stream()
                    .filter(method -> calls(method).dependOn(known))
                    .toList()
                    .forEach(this::follow);
            news = within.settle();
        }
    }

    private void follow(MethodNode method) {
        Calls made = new Calls(within, Member.key(method));
        within.gives(Member.key(method), Flow.returned(type.getName(), method, elements(method), made));
        calls.put(Member.key(method), made);
    }

    private List<Set<Origin>> elements(MethodNode method) {
        return type.getCodeUnits().stream()
                .filter(unit -> (unit.getName() + unit.getDescriptor()).equals(Member.key(method)))
                .findFirst()
                .map(unit ->
                        unit.getParameterTypes().stream().map(Types::elements).toList())
                .orElse(List.of());
    }

    private Calls calls(MethodNode method) {
        return calls.getOrDefault(Member.key(method), new Calls(within, Member.key(method)));
    }

    Within within() {
        return within;
    }

    void eachCall(Visitor visitor) {
        for (MethodNode method : within.methods()) {
            String source = written(Member.key(method));
            calls(method).made().forEach((at, made) -> {
                int line = line(method, at);
                made.forEach(call -> visitor.visit(source, line, call));
            });
        }
    }

    private static int line(MethodNode method, int at) {
        for (AbstractInsnNode step = method.instructions.get(at); step != null; step = step.getPrevious()) {
            if (step instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
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

    /** Is shown each call, with the method in whose source it stands, and the line. */
    interface Visitor {
        void visit(String method, int line, Call call);
    }
}
