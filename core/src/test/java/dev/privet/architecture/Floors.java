/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;

/** The floors of core, ground floor first, and the rules that follow from them. Imports only ever point down. */
final class Floors {

    /** One row for each row of the plan's table, in its order. An empty name is the root package. */
    private static final List<Row> TABLE = List.of(
            new Row(0, "contract", "fact"),
            new Row(1, "vocabulary"),
            new Row(1, "ledger"),
            new Row(1, "report"),
            new Row(2, "annotation"),
            new Row(2, "location"),
            new Row(2, "deadline"),
            new Row(2, "marking"),
            new Row(2, "choice"),
            new Row(3, "datamap", "jollyday"),
            new Row(4, "gate"),
            new Row(4, "retention"),
            new Row(4, "letter"),
            new Row(4, "document"),
            new Row(4, "scan"),
            new Row(4, "discovery"),
            new Row(5, "minimise"),
            new Row(5, "lock"),
            new Row(5, "archunit", "validation", "propagation", "aeszip", "jandex"),
            new Row(6, "subject", "export"),
            new Row(6, "breach"),
            new Row(6, "jackson", "jackson2", "logging"),
            new Row(7, "request"),
            new Row(8, ""),
            new Row(9, "testing"));

    private static final List<String> EVERYWHERE =
            List.of("java", "javax", "org.slf4j", "org.jspecify", "com.github.benmanes.caffeine", "tools.jackson.core");

    /** What each adapter package may use on top; a package that is not in here is no adapter. */
    private static final Map<String, List<String>> ADAPTERS = Map.of(
            "jackson", List.of("tools.jackson", "com.fasterxml.jackson.annotation"),
            "jackson2", List.of("com.fasterxml.jackson"),
            "logging", List.of("ch.qos.logback", "org.apache.logging.log4j"),
            "validation", List.of("jakarta.validation"),
            "archunit", List.of("com.tngtech.archunit", "org.objectweb.asm"),
            "propagation", List.of("io.micrometer.context"),
            "testing", List.of("org.assertj"),
            "jollyday", List.of("de.focus_shift"),
            "aeszip", List.of("net.lingala.zip4j"),
            "jandex", List.of("org.jboss.jandex"));

    private final String base;

    /**
     * Applies the table to the packages below a base.
     *
     * @param base {@code dev.privet}, or the base of a fixture
     */
    Floors(String base) {
        this.base = base;
    }

    ArchRule importsPointDown() {
        return rule("only import packages of the same floor or a lower one", (from, to) -> {
            OptionalInt origin = floor(roomOf(from));
            OptionalInt target = floor(roomOf(to));
            return !isOurs(to) || origin.isEmpty() || (target.isPresent() && target.getAsInt() <= origin.getAsInt());
        });
    }

    ArchRule everyPackageHasAFloor() {
        return ArchRuleDefinition.classes().should(new ArchCondition<>("live in a package of the plan's table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean listed = floor(roomOf(type)).isPresent();
                events.add(new SimpleConditionEvent(
                        type, listed, type.getName() + " lives in a package without a floor; give it one"));
            }
        });
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return rule(
                "not import another adapter",
                (from, to) -> !isOurs(to)
                        || roomOf(from).equals(roomOf(to))
                        || !ADAPTERS.containsKey(roomOf(from))
                        || !ADAPTERS.containsKey(roomOf(to)));
    }

    ArchRule foreignTypesStayInTheirAdapters() {
        return rule("use only the JDK and the required libraries outside its adapters", (from, to) -> {
            String name = elementOf(to).getName();
            return isOurs(to)
                    || elementOf(to).isPrimitive()
                    || startsWithAny(name, EVERYWHERE)
                    || startsWithAny(name, ADAPTERS.getOrDefault(roomOf(from), List.of()));
        });
    }

    ArchRule noCycles() {
        return SlicesRuleDefinition.slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /** The rooms of the table that hold code. */
    Set<String> inhabited(JavaClasses classes) {
        Set<String> rooms = new HashSet<>();
        classes.forEach(type -> rooms.add(roomOf(type)));
        return rooms;
    }

    private ArchRule rule(String duty, BiPredicate<JavaClass, JavaClass> allowed) {
        return ArchRuleDefinition.classes().should(new ArchCondition<>(duty) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    boolean good = allowed.test(type, dependency.getTargetClass());
                    events.add(new SimpleConditionEvent(dependency, good, dependency.getDescription()));
                }
            }
        });
    }

    private boolean isOurs(JavaClass type) {
        String name = elementOf(type).getPackageName();
        return name.equals(base) || name.startsWith(base + ".");
    }

    /** The part of the package's name that the table lists: the first below the base. */
    private String roomOf(JavaClass type) {
        String name = elementOf(type).getPackageName();
        return name.equals(base)
                ? ""
                : name.substring(Math.min(name.length(), base.length() + 1)).split("\\.", -1)[0];
    }

    private static OptionalInt floor(String room) {
        return TABLE.stream()
                .filter(row -> row.rooms().contains(room))
                .mapToInt(Row::floor)
                .findFirst();
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    private static JavaClass elementOf(JavaClass type) {
        return type.getBaseComponentType();
    }

    private record Row(int floor, Set<String> rooms) {
        Row(int floor, String... rooms) {
            this(floor, Set.of(rooms));
        }
    }
}
