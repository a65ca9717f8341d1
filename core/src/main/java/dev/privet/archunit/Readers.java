/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which code reads a property, apart from what only carries it along: accessors, constructors, texts, comparisons, builders, mappers. */
final class Readers {

    private static final Set<String> CARRYING =
            Set.of("toString", "equals", "hashCode", "canEqual", "toBuilder", "copy");
    private static final Pattern COMPONENT = Pattern.compile("component\\d+");
    private static final Pattern GENERATED = Pattern.compile("component\\d+|copy\\$default");
    private static final Set<String> MAPPERS = Set.of("org.mapstruct.Mapper");

    private Readers() {}

    static boolean read(JavaClass type, MarkedProperty property) {
        return Stored.hierarchy(type)
                .flatMap(owner -> owner.getMembers().stream())
                .filter(member -> PropertyNames.ofMember(member).equals(property.name())
                        || member.getName().equals(property.name())
                        || isComponent(member, property))
                .flatMap(Readers::withWhatItImplements)
                .flatMap(member -> member.getAccessesToSelf().stream())
                .filter(Readers::reads)
                .anyMatch(access -> !carries(access.getOrigin(), type, property));
    }

    /** Kotlin takes data apart by methods of their own. */
    private static boolean isComponent(JavaMember member, MarkedProperty property) {
        return member instanceof JavaMethod method
                && COMPONENT.matcher(method.getName()).matches()
                && method.getFieldAccesses().stream()
                        .anyMatch(access -> access.getName().equals(property.name()));
    }

    private static Stream<JavaMember> withWhatItImplements(JavaMember member) {
        return member instanceof JavaMethod method ? Endpoints.declared(method).map(each -> each) : Stream.of(member);
    }

    private static boolean reads(JavaAccess<?> access) {
        return !(access instanceof JavaFieldAccess field) || field.getAccessType() != AccessType.SET;
    }

    private static boolean carries(JavaCodeUnit origin, JavaClass type, MarkedProperty property) {
        JavaClass owner = origin.getOwner();
        boolean own =
                owner.equals(type) || type.isAssignableTo(owner.getName()) || owner.isAssignableTo(type.getName());
        return (own && (isCarrying(origin) || isAccessor(origin, property)))
                || owner.getSimpleName().endsWith("_")
                || owner.getSimpleName().endsWith("Builder")
                || Endpoints.upwards(owner).anyMatch(each -> MAPPERS.stream().anyMatch(each::isAnnotatedWith));
    }

    private static boolean isCarrying(JavaCodeUnit origin) {
        return origin instanceof JavaConstructor
                || CARRYING.contains(origin.getName())
                || GENERATED.matcher(origin.getName()).matches();
    }

    /** Getters, setters and withers. */
    private static boolean isAccessor(JavaCodeUnit origin, MarkedProperty property) {
        String name = property.name();
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Set.of(name, "get" + capital, "is" + capital, "set" + capital, "with" + capital)
                .contains(origin.getName());
    }
}
