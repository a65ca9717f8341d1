/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of arguments that fail with a message which the caller gives. */
final class Checks {

    /** By class, how its methods are called that take a message at their end; an empty text is the beginning of all names. */
    private static final Map<String, String> LAST =
            Map.of("java.util.Objects", "requireNonNull", "org.springframework.util.Assert", "");
    /** Those that take what is checked, a message and what goes into it. */
    private static final Set<String> FORMATTED = Set.of(
            "com.google.common.base.Preconditions",
            "com.google.common.base.Verify",
            "org.apache.commons.lang3.Validate");

    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.lang.Object", "java.util.function.Supplier", "[Ljava.lang.Object;");

    private Checks() {}

    static boolean isIn(JavaClass type) {
        return LAST.containsKey(type.getName()) || FORMATTED.contains(type.getName());
    }

    static boolean fail(Call call) {
        return call.arguments().size() > 1
                && (FORMATTED.contains(call.owner())
                        || (LAST.containsKey(call.owner())
                                && isMessage(call)
                                && (LAST.get(call.owner()).isEmpty()
                                        || call.name().equals(LAST.get(call.owner())))));
    }

    private static boolean isMessage(Call call) {
        List<String> types = call.signature().parameters();
        return TEXTS.contains(types.get(types.size() - 1));
    }

    /** What ends in the message. */
    static List<Value> messages(Call call) {
        int count = call.arguments().size();
        return call.arguments().subList(FORMATTED.contains(call.owner()) ? 1 : count - 1, count);
    }
}
