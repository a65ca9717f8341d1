/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privet.spring.internal.StatedPurpose;
import dev.privet.vocabulary.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds calls within a class whose target's purpose nobody opens. */
final class OpenTheirPurposes extends ArchCondition<JavaClass> {

    OpenTheirPurposes() {
        super("not call their own methods that state another purpose");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        accesses(type).forEach(access -> check(type, access, events));
    }

    private static void check(JavaClass type, JavaCodeUnitAccess<?> access, ConditionEvents events) {
        JavaCodeUnit origin = access.getOrigin();
        Optional<Class<? extends Purpose>> wanted = isStatic(origin) ? Optional.empty() : wanted(type, access);
        wanted.ifPresent(purpose -> events.add(new SimpleConditionEvent(
                access,
                purposes(origin, new HashSet<>()).stream().allMatch(wanted::equals),
                access.getDescription() + " passes no proxy, so the purpose " + purpose.getSimpleName()
                        + " is not opened there")));
    }

    /** The purpose of a method of the class itself, of what it extends, or of the class that it is an inner one of. */
    private static Optional<Class<? extends Purpose>> wanted(JavaClass type, JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget called = access.getTarget();
        return called.resolveMember()
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .filter(method -> !isStatic(method))
                .flatMap(method -> instances(type)
                        .filter(self -> isOn(self, called.getOwner()))
                        .findFirst()
                        .flatMap(self -> stated(self, method)));
    }

    /** Through an interface, a class calls what it wraps rather than itself. */
    private static boolean isOn(JavaClass self, JavaClass owner) {
        return self.equals(owner) || (!owner.isInterface() && self.isAssignableTo(owner.getName()));
    }

    /** The class, and those whose instance its own instances hold on to. */
    private static Stream<JavaClass> instances(JavaClass type) {
        return Stream.concat(
                Stream.of(type),
                Stream.of(type)
                        .filter(JavaClass::isInnerClass)
                        .flatMap(inner -> inner.getEnclosingClass().stream())
                        .flatMap(OpenTheirPurposes::instances));
    }

    /** Under which purposes a method runs; of a private one those of its callers, and none where nobody calls it. */
    private static Set<Optional<Class<? extends Purpose>>> purposes(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        seen.add(unit);
        if (!(unit instanceof JavaMethod method)) {
            return Set.of(Optional.empty());
        }
        if (!method.getModifiers().contains(JavaModifier.PRIVATE)) {
            return Set.of(stated(method.getOwner(), method));
        }
        List<JavaCodeUnit> callers = method.getAccessesToSelf().stream()
                .<JavaCodeUnit>map(JavaCodeUnitAccess::getOrigin)
                .toList();
        return callers.isEmpty()
                ? Set.of(Optional.empty())
                : callers.stream()
                        .filter(caller -> !seen.contains(caller))
                        .flatMap(caller -> purposes(caller, seen).stream())
                        .collect(Collectors.toSet());
    }

    private static boolean isStatic(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.STATIC);
    }

    private static Optional<Class<? extends Purpose>> stated(JavaClass type, JavaMethod method) {
        return StatedPurpose.of(type.reflect(), method.reflect());
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream());
    }
}
