/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that the code of one class knows, by name. */
final class Types {

    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.Optional",
            "java.util.ArrayList",
            "java.util.SequencedCollection",
            "org.springframework.http.HttpEntity",
            "org.springframework.http.ResponseEntity");
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.Map$Entry",
            "java.util.SequencedMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap");

    /** What gives objects of which its text says nothing. */
    private static final Set<String> LATER = Set.of(
            "reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.stream.Stream",
            "org.springframework.data.domain.Page",
            "org.springframework.data.domain.Slice",
            "org.springframework.data.domain.Window",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi");

    private static final char COMPONENT = '#';

    private final Map<String, JavaClass> known = new HashMap<>();
    private final Marks marks;
    private final Map<String, List<String>> components = new HashMap<>();
    private final Map<String, Set<Origin>> resolved = new HashMap<>();

    Types(JavaClass type, Marks marks) {
        this.marks = marks;
        Endpoints.upwards(type).forEach(this::add);
        type.getEnclosingClass().ifPresent(this::add);
        type.getAllFields().forEach(field -> add(field.getAllInvolvedRawTypes()));
        type.getCodeUnits().forEach(unit -> {
            add(unit.getAllInvolvedRawTypes());
            unit.getAccessesFromSelf().forEach(this::add);
        });
    }

    private void add(JavaAccess<?> access) {
        add(access.getTargetOwner());
        arguments(access.getTargetOwner()).forEach(this::add);
        if (access.getTarget() instanceof CodeUnitAccessTarget call) {
            add(call.getRawReturnType());
            add(call.getRawParameterTypes());
        } else if (access.getTarget() instanceof FieldAccessTarget field) {
            add(field.getRawType());
        }
    }

    private void add(Collection<JavaClass> all) {
        all.forEach(this::add);
    }

    private void add(JavaClass type) {
        known.putIfAbsent(type.getName(), type);
    }

    Optional<JavaClass> of(String name) {
        return Optional.ofNullable(known.get(name));
    }

    Stream<JavaClass> marked() {
        return known.values().stream().filter(type -> !marks.shown(type).isEmpty());
    }

    boolean isMarked(String name) {
        return of(name).filter(type -> !marks.shown(type).isEmpty()).isPresent();
    }

    /** The title of the marked property that a field is. */
    Optional<String> field(String owner, String name) {
        return property(owner, Set.of(name));
    }

    /** The title of the marked property that a method without parameters reads. */
    Optional<String> getter(String owner, String name) {
        return property(owner, PropertyNames.of(name));
    }

    /** The titles of the marked properties that a method without parameters makes its result of, unless it disguises them. */
    Set<String> derived(String owner, String name, String result) {
        return of(owner)
                .filter(type -> !marks.shown(type).isEmpty())
                .flatMap(type -> type.tryGetMethod(name)
                        .filter(method -> method.getAccessesFromSelf().stream()
                                .noneMatch(access ->
                                        Disguise.by(access.getTargetOwner().getName(), access.getName())))
                        .map(method -> TextOf.reads(type, method, marks).keySet().stream()
                                .filter(member -> marks.mark(type, member))
                                .filter(member -> Call.isText(result) || gives(member, result))
                                .map(member -> member.getOwner().getSimpleName() + "." + PropertyNames.ofMember(member))
                                .collect(Collectors.toSet())))
                .orElse(Set.of());
    }

    /** What stands in the collection or optional that a field holds: its text tells theirs. */
    Set<Origin> elements(String owner, String field) {
        return of(owner)
                .flatMap(type -> type.tryGetField(field))
                .map(found -> elements(found.getType()))
                .orElse(Set.of());
    }

    /** Likewise of the result of a method. */
    Set<Origin> elements(Call call) {
        String result = call.signature().result();
        if (!CONTAINERS.contains(result) && !LATER.contains(result) && !MAPS.contains(result)) {
            return call.isOfPlatform()
                    ? Set.of()
                    : resolved.computeIfAbsent(
                            call.owner() + '.' + call.member().key(), any -> resolved(call));
        }
        return of(call.owner())
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> (method.getName() + method.getDescriptor())
                                .equals(call.member().key()))
                        .findFirst())
                .map(method -> elements(method.getReturnType()))
                .orElseGet(() -> inherited(call.owner(), result));
    }

    /** What stands for the variable that a method gives back: its instructions know no more than the bound of that. */
    private Set<Origin> resolved(Call call) {
        return of(call.owner()).stream()
                .flatMap(type -> Endpoints.upwards(type)
                        .flatMap(above -> above.getMethods().stream())
                        .filter(method -> (method.getName() + method.getDescriptor())
                                .equals(call.member().key()))
                        .flatMap(method -> TypeArguments.of(type).resolved(method.getReturnType()).stream()))
                .flatMap(found -> Stream.concat(
                        Value.whole(found.toErasure().getName()).origins().stream(), elements(found).stream()))
                .collect(Collectors.toSet());
    }

    /** A repository has its methods from an interface, and says in its own header of what. */
    private Set<Origin> inherited(String owner, String result) {
        return of(owner).stream()
                .flatMap(Types::arguments)
                .filter(each -> !MAPS.contains(result))
                .map(each -> whole(each, LATER.contains(result)))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaClass> arguments(JavaClass type) {
        return Endpoints.upwards(type)
                .flatMap(each -> Stream.concat(each.getInterfaces().stream(), each.getSuperclass().stream()))
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(each -> ((JavaParameterizedType) each).getActualTypeArguments().stream())
                .map(JavaType::toErasure);
    }

    static Set<Origin> elements(JavaType type) {
        String container = type.toErasure().getName();
        if (MAPS.contains(container)) {
            return type instanceof JavaParameterizedType map ? sides(map) : Set.of();
        }
        return CONTAINERS.contains(container) || LATER.contains(container)
                ? type.getAllInvolvedRawTypes().stream()
                        .map(each -> whole(each, LATER.contains(container)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<Origin> sides(JavaParameterizedType map) {
        Set<Origin> all = new HashSet<>();
        for (int number = 0; number < map.getActualTypeArguments().size(); number++) {
            String side = number == 0 ? Sides.KEY : Sides.VALUE;
            map.getActualTypeArguments()
                    .get(number)
                    .getAllInvolvedRawTypes()
                    .forEach(each -> all.add(Origin.part(side, new Origin.Whole(each.getName()))));
        }
        return all;
    }

    private static Origin whole(JavaClass type, boolean later) {
        Origin whole = new Origin.Whole(type.getName());
        return later ? new Origin.Later(whole) : whole;
    }

    /** Whether the text of an object of a type tells that of those which it holds. */
    static boolean prints(JavaType type) {
        String name = type.toErasure().getName();
        return !name.startsWith("[") && !LATER.contains(name);
    }

    /** Whether JSON shows a part of something: all of it but components of records that are hidden, or of which something is. */
    boolean areInJson(String part) {
        int border = part.indexOf(COMPONENT);
        return border < 0
                || of(part.substring(0, border))
                        .filter(type -> Hidden.is(type, part.substring(border + 1))
                                || !Hidden.within(type, part.substring(border + 1))
                                        .isEmpty())
                        .isEmpty();
    }

    /** The name of a component of a record as a part of it. */
    static String component(String owner, String name) {
        return owner + COMPONENT + name;
    }

    /** Whether a call reads a component of a record. */
    boolean isComponent(Call call) {
        return call.arguments().isEmpty()
                && of(call.owner())
                        .filter(JavaClass::isRecord)
                        .flatMap(type -> type.tryGetField(call.name()))
                        .isPresent();
    }

    /** Of the canonical constructor of a record without marks, by its parameters, the names of the components that its text tells, or nothing. */
    List<String> components(Call call) {
        return components.computeIfAbsent(
                call.owner() + call.member().descriptor(),
                any -> of(call.owner())
                        .filter(JavaClass::isRecord)
                        .filter(type -> marks.shown(type).isEmpty())
                        .map(type -> TextOf.components(type, call.member().descriptor(), marks))
                        .orElse(List.of()));
    }

    /** Whether a parameter may take in an object of a class. */
    boolean fits(String whole, String parameter) {
        return parameter.equals("java.lang.Object")
                || whole.equals(parameter)
                || of(whole).filter(type -> type.isAssignableTo(parameter)).isPresent();
    }

    private static boolean gives(JavaMember member, String result) {
        return member instanceof JavaField field && field.getRawType().getName().equals(result);
    }

    private Optional<String> property(String owner, Set<String> names) {
        return of(owner).map(marks::shown).orElse(List.of()).stream()
                .filter(property -> names.contains(property.name()))
                .map(MarkedProperty::title)
                .findFirst();
    }
}
