/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the {@code toString} of a class tells. */
final class TextOf {

    private static final String TO_STRING = "toString";

    private TextOf() {}

    /** Whether an object of the class has a text, its own or an inherited one, that holds personal data. */
    static boolean tells(JavaClass type, Marks marks) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(owner -> owner.tryGetMethod(TO_STRING).stream())
                .findFirst()
                .map(method -> isWrittenByTheCompiler(type, method)
                        || reads(type, method, marks).keySet().stream().anyMatch(member -> marks.mark(type, member)))
                .orElse(false);
    }

    /** The class's own one. */
    static Optional<JavaMethod> written(JavaClass type) {
        return type.tryGetMethod(TO_STRING);
    }

    /**
     * The names of the components that a record's text tells, with an empty one for each that it leaves out; nothing where these are not the
     * parameters of its canonical constructor, or where that disguises what it is given.
     */
    static List<String> components(JavaClass type, String constructor, Marks marks) {
        Map<String, String> all = ClassFile.of(type).map(ClassFile::components).orElse(Map.of());
        if (!("(" + String.join("", all.values()) + ")V").equals(constructor) || disguises(type)) {
            return List.of();
        }
        Set<String> printed =
                printed(type, marks).stream().map(JavaField::getName).collect(Collectors.toSet());
        return all.keySet().stream()
                .map(name -> printed.contains(name) ? name : "")
                .toList();
    }

    private static boolean disguises(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getAccessesFromSelf().stream())
                .anyMatch(access -> Disguise.by(access.getTargetOwner().getName(), access.getName()));
    }

    /** The marked class whose telling text is a part of the text of an object of another class. */
    static Optional<JavaClass> held(JavaClass type, Marks marks) {
        Deque<JavaClass> next = new ArrayDeque<>(List.of(type));
        Set<JavaClass> seen = new HashSet<>();
        while (!next.isEmpty()) {
            JavaClass here = next.remove();
            if (!seen.add(here) || here.getPackageName().startsWith("java.")) {
                continue;
            }
            if (!marks.shown(here).isEmpty()) {
                if (tells(here, marks)) {
                    return Optional.of(here);
                }
            } else {
                printed(here, marks).stream()
                        .filter(field -> Types.prints(field.getType()))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .forEach(next::add);
            }
        }
        return Optional.empty();
    }

    /** The fields of the class that its text tells. */
    private static List<JavaField> printed(JavaClass type, Marks marks) {
        return written(type)
                .map(method -> isWrittenByTheCompiler(type, method)
                        ? type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .toList()
                        : reads(type, method, marks).keySet().stream()
                                .filter(JavaField.class::isInstance)
                                .map(JavaField.class::cast)
                                .toList())
                .orElse(List.of());
    }

    /** The members of the class that the method reads, be it through other methods of the class, each with one access. */
    static Map<JavaMember, JavaAccess<?>> reads(JavaClass type, JavaCodeUnit method, Marks marks) {
        Map<JavaMember, JavaAccess<?>> found = new HashMap<>();
        follow(method, type, marks, new HashSet<>(), found::putIfAbsent);
        return found;
    }

    private static void follow(
            JavaCodeUnit unit,
            JavaClass type,
            Marks marks,
            Set<JavaCodeUnit> seen,
            BiConsumer<JavaMember, JavaAccess<?>> found) {
        if (!seen.add(unit)) {
            return;
        }
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            Optional<? extends JavaMember> target = access.getTarget().resolveMember();
            if (target.isEmpty() || !type.isAssignableTo(target.get().getOwner().getName())) {
                continue;
            }
            JavaMember member = target.get();
            found.accept(member, access);
            if (!marks.mark(type, member) && member instanceof JavaCodeUnit next) {
                follow(next, type, marks, seen, found);
            }
        }
    }

    /** Whether the compiler wrote the text of a record, so that it names every component. */
    static boolean isWrittenByTheCompiler(JavaClass type, JavaMethod toString) {
        return type.isRecord()
                && toString.getAccessesFromSelf().isEmpty()
                && file(type).flatMap(ClassFile::leavesItsText).orElseGet(() -> standsOnTheHeader(type, toString));
    }

    private static Optional<ClassFile> file(JavaClass type) {
        return Asm.isThere() ? ClassFile.of(type) : Optional.empty();
    }

    /**
     * Where the file cannot be read: what the compiler writes bears the line of the record's header, toString and hashCode alike; what a
     * person wrote mostly stands on lines of its own.
     */
    private static boolean standsOnTheHeader(JavaClass type, JavaMethod toString) {
        return type.tryGetMethod("hashCode")
                .map(hashCode -> hashCode.getSourceCodeLocation().getLineNumber()
                        == toString.getSourceCodeLocation().getLineNumber())
                .orElse(false);
    }
}
