/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
    /** Of which too little is known, as they are too dense. */
    private final Set<String> givenUp = new LinkedHashSet<>();

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
                    .filter(method -> !givenUp.contains(Member.key(method)))
                    .filter(method -> calls(method).dependOn(known))
                    .toList()
                    .forEach(this::follow);
            news = within.settle();
        }
    }

    private void follow(MethodNode method) {
        Calls made = new Calls(within, Member.key(method));
        calls.put(Member.key(method), made);
        try {
            within.gives(Member.key(method), Flow.returned(type.getName(), method, elements(method), made));
        } catch (TooDense e) {
            givenUp.add(Member.key(method));
        }
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

    /** Is shown each method that was too dense to be followed to its end, as it is written, and its line. */
    void eachGivenUp(BiConsumer<String, Integer> visitor) {
        Map<String, String> outer = outer();
        within.methods().stream()
                .filter(method -> givenUp.contains(Member.key(method)))
                .forEach(method -> visitor.accept(written(Member.key(method), outer), first(method)));
    }

    Within within() {
        return within;
    }

    void eachCall(Visitor visitor) {
        Map<String, String> outer = outer();
        for (MethodNode method : within.methods()) {
            String source = written(Member.key(method), outer);
            calls(method).made().forEach((at, made) -> {
                int line = line(method, at);
                made.forEach(call -> visitor.visit(source, line, call));
            });
        }
    }

    /** Is shown what some methods give back, with the line. */
    void eachReturn(Set<String> some, Returns visitor) {
        within.methods().stream()
                .filter(method -> some.contains(Member.key(method)))
                .forEach(method -> calls(method)
                        .returned()
                        .forEach((at, origins) -> visitor.visit(Member.key(method), line(method, at), origins)));
    }

    private static int line(MethodNode method, int at) {
        for (AbstractInsnNode step = method.instructions.get(at); step != null; step = step.getPrevious()) {
            if (step instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private static int first(MethodNode method) {
        for (AbstractInsnNode step : method.instructions) {
            if (step instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** Of each lambda the method that makes it. */
    private Map<String, String> outer() {
        Map<String, String> all = new HashMap<>();
        calls.forEach((method, made) -> made.lambdas().stream()
                .filter(lambda -> !lambda.equals(method))
                .forEach(lambda -> all.putIfAbsent(lambda, method)));
        return all;
    }

    /** The method in whose source a lambda stands, or the method itself; byte code can have lambdas that make each other. */
    private static String written(String method, Map<String, String> outer) {
        Set<String> seen = new HashSet<>(Set.of(method));
        String source = method;
        for (String next = outer.get(source); next != null && seen.add(next); next = outer.get(source)) {
            source = next;
        }
        return source;
    }

    /** Is shown each call, with the method in whose source it stands, and the line. */
    interface Visitor {
        void visit(String method, int line, Call call);
    }

    /** Is shown what a method gives back at a line. */
    interface Returns {
        void visit(String method, int line, Set<Origin> origins);
    }
}
