/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privet.annotation.PersonalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The marked properties of classes, each read once. */
final class Marks {

    private final Memo<Boolean> written = new Memo<>(Marks::areWritten);
    private final Memo<List<MarkedProperty>> properties = new Memo<>(this::find);
    private final Memo<List<MarkedProperty>> collected = new Memo<>(this::collected);
    private final Memo<Set<String>> named = new Memo<>(Marks::names);

    /** Those of a class and of what it extends, by name; a path into an embedded object is left to the object's own class. */
    List<MarkedProperty> of(JavaClass type) {
        return properties.of(type);
    }

    /** Likewise, where a class that is collected bears no marks those of the class that it fills. */
    List<MarkedProperty> shown(JavaClass type) {
        return areOn(type) ? of(type) : collected.of(type);
    }

    boolean areOn(JavaClass type) {
        return !of(type).isEmpty();
    }

    /** Whether objects of the class have marked properties. */
    boolean areHeldBy(JavaClass type) {
        return !type.isInterface() && areOn(type);
    }

    /** Whether a member is marked, as the class sees it: a subclass may mark what it inherits. */
    boolean mark(JavaClass type, JavaMember member) {
        return !MarkReader.on(member).isEmpty()
                || named.of(type).contains(member.getName())
                || (member instanceof JavaField
                        && collected.of(type).stream()
                                .anyMatch(property -> property.name().equals(member.getName())));
    }

    /** Whether a field has the name of a marked property of another class. */
    boolean named(JavaClass other, JavaMember field) {
        return field instanceof JavaField
                && of(other).stream().anyMatch(property -> property.name().equals(field.getName()));
    }

    private List<MarkedProperty> collected(JavaClass input) {
        return FitTheirPurpose.filledBy(input)
                .flatMap(model -> of(model).stream())
                .flatMap(property -> input.tryGetField(property.name()).stream()
                        .map(field -> new MarkedProperty(property.name(), field, property.marks())))
                .distinct()
                .toList();
    }

    private static Set<String> names(JavaClass type) {
        return MarkReader.onHierarchy(type).stream()
                .flatMap(mark -> Arrays.stream(mark.members()))
                .collect(Collectors.toSet());
    }

    /** Most classes have no mark, and neither has what they extend and implement: theirs need not be put together. */
    private static boolean areWritten(JavaClass type) {
        return MarkReader.own(type).findAny().isPresent()
                || type.getMembers().stream()
                        .anyMatch(member -> !MarkReader.on(member).isEmpty());
    }

    private List<MarkedProperty> find(JavaClass type) {
        if (type.getPackageName().startsWith("java.") || Endpoints.upwards(type).noneMatch(written::of)) {
            return List.of();
        }
        Map<String, MarkedProperty> found = new HashMap<>();
        for (JavaMember member : type.getAllMembers()) {
            List<PersonalData> marks = MarkReader.on(member);
            if (!marks.isEmpty()) {
                found.merge(
                        PropertyNames.ofMember(member),
                        new MarkedProperty(PropertyNames.ofMember(member), member, marks),
                        (one, other) -> one.member() instanceof JavaField ? one : other);
            }
        }
        Map<String, List<PersonalData>> byClass = new HashMap<>();
        for (PersonalData mark : MarkReader.onHierarchy(type)) {
            for (String name : mark.members()) {
                byClass.computeIfAbsent(name, any -> new ArrayList<>()).add(mark);
            }
        }
        byClass.forEach((name, marks) -> type.getAllMembers().stream()
                .filter(member -> PropertyNames.ofMember(member).equals(name))
                .min(Comparator.comparing(member -> !(member instanceof JavaField)))
                .ifPresent(member -> found.putIfAbsent(name, new MarkedProperty(name, member, marks))));
        return found.values().stream()
                .sorted(Comparator.comparing(MarkedProperty::name))
                .collect(Collectors.toUnmodifiableList());
    }
}
