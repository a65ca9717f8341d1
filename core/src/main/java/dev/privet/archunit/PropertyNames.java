/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From the names of getters to the names of properties. */
final class PropertyNames {

    private static final List<String> PREFIXES = List.of("get", "is");

    private PropertyNames() {}

    static String ofMember(JavaMember member) {
        return member instanceof JavaField ? member.getName() : stripped(member.getName());
    }

    /** A method may be a getter, or the accessor of a record's component that is called so. */
    static Set<String> of(String method) {
        String stripped = stripped(method);
        return stripped.equals(method) ? Set.of(method) : Set.of(method, stripped);
    }

    private static String stripped(String method) {
        return PREFIXES.stream()
                .filter(prefix -> method.startsWith(prefix)
                        && method.length() > prefix.length()
                        && Character.isUpperCase(method.charAt(prefix.length())))
                .findFirst()
                .map(prefix -> decapitalised(method.substring(prefix.length())))
                .orElse(method);
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
