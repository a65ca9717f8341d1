/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Properties that JSON leaves out, whatever the purpose. */
final class Hidden {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final Set<String> IGNORED = Set.of(
            JACKSON + "JsonIgnore",
            "jakarta.json.bind.annotation.JsonbTransient",
            "javax.json.bind.annotation.JsonbTransient");

    private Hidden() {}

    /** Whether the field, the getter, or the class that has them, says so. */
    static boolean is(JavaClass type, String property) {
        return type.getAllMembers().stream()
                        .filter(member -> !member.getAnnotations().isEmpty())
                        .filter(member -> PropertyNames.ofMember(member).equals(property))
                        .anyMatch(Hidden::isIgnored)
                || Endpoints.upwards(type).anyMatch(each -> ignored(each).contains(property));
    }

    /** What a property says is left out of the objects in it. */
    static Set<String> within(JavaClass type, String property) {
        return type.getAllMembers().stream()
                .filter(member -> !member.getAnnotations().isEmpty())
                .filter(member -> PropertyNames.ofMember(member).equals(property))
                .flatMap(member -> ignored(member).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isIgnored(JavaMember member) {
        return IGNORED.stream().anyMatch(member::isAnnotatedWith)
                || member.getAnnotations().stream()
                        .filter(annotation -> annotation.getRawType().getName().equals(JACKSON + "JsonProperty"))
                        .anyMatch(annotation -> annotation
                                .get("access")
                                .filter(access -> access instanceof JavaEnumConstant constant
                                        && constant.name().equals("WRITE_ONLY"))
                                .isPresent());
    }

    private static Set<String> ignored(HasAnnotations<?> place) {
        return place.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().equals(JACKSON + "JsonIgnoreProperties"))
                .filter(annotation -> annotation
                        .get("allowGetters")
                        .filter(Boolean.TRUE::equals)
                        .isEmpty())
                .flatMap(annotation -> names(annotation.get("value")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Optional<Object> value) {
        return value.filter(Object[].class::isInstance).stream()
                .flatMap(names -> Arrays.stream((Object[]) names))
                .map(String::valueOf);
    }
}
