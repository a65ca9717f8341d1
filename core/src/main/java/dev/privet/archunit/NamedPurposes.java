/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of some classes are named by others: in types, in annotations and in code. ArchUnit would tell it of every class at once, and takes longer
 * for that than all rules together.
 */
final class NamedPurposes {

    private NamedPurposes() {}

    static Set<JavaClass> in(Collection<JavaClass> program, Set<JavaClass> purposes) {
        Set<JavaClass> named = new HashSet<>();
        for (JavaClass type : program) {
            by(type).map(JavaClass::getBaseComponentType)
                    .filter(purposes::contains)
                    .filter(purpose -> !purpose.equals(type))
                    .forEach(named::add);
        }
        for (JavaClass purpose : purposes) {
            if (purpose.getAccessesToSelf().stream()
                    .map(JavaAccess::getOriginOwner)
                    .anyMatch(owner -> !owner.equals(purpose))) {
                named.add(purpose);
            }
        }
        return named;
    }

    private static Stream<JavaClass> by(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream().flatMap(each -> each.getAllInvolvedRawTypes().stream()),
                        raw(type.getInterfaces()),
                        raw(type.getTypeParameters()),
                        annotations(type),
                        type.getFields().stream().flatMap(NamedPurposes::field),
                        type.getCodeUnits().stream().flatMap(NamedPurposes::unit))
                .flatMap(each -> each);
    }

    private static Stream<JavaClass> field(JavaField field) {
        return Stream.concat(field.getAllInvolvedRawTypes().stream(), annotations(field));
    }

    private static Stream<JavaClass> unit(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getAllInvolvedRawTypes().stream(),
                        raw(unit.getTypeParameters()),
                        annotations(unit),
                        unit.getParameters().stream().flatMap(NamedPurposes::annotations),
                        unit.getReferencedClassObjects().stream().map(ReferencedClassObject::getRawType),
                        unit.getInstanceofChecks().stream().map(InstanceofCheck::getRawType))
                .flatMap(each -> each);
    }

    private static Stream<JavaClass> raw(Collection<? extends JavaType> types) {
        return types.stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> annotations(HasAnnotations<?> place) {
        return place.getAnnotations().stream().flatMap(NamedPurposes::annotation);
    }

    private static Stream<JavaClass> annotation(JavaAnnotation<?> annotation) {
        return annotation.getProperties().values().stream().flatMap(NamedPurposes::value);
    }

    private static Stream<JavaClass> value(Object value) {
        if (value instanceof JavaClass named) {
            return Stream.of(named);
        }
        if (value instanceof JavaAnnotation<?> inner) {
            return annotation(inner);
        }
        return value instanceof Object[] several ? Arrays.stream(several).flatMap(NamedPurposes::value) : Stream.of();
    }
}
