/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is checked is to be written anew, and whether that may be: only where somebody says so, and never where a build runs by
 * itself.
 *
 * @param isAsked whether the property or the variable says {@code update}
 * @param isOnServer whether this is a build server
 */
record UpdateSwitch(boolean isAsked, boolean isOnServer) {

    /** The system property; for builds that do not pass them on, the variable is {@code PRIVET_LOCK}. */
    private static final String PROPERTY = "privet.lock";

    private static final String UPDATE = "update";
    private static final Set<String> NO = Set.of("", "false", "0");

    static UpdateSwitch ofProcess() {
        return of(System::getProperty, System::getenv);
    }

    static UpdateSwitch of(
            Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {
        boolean isAsked = UPDATE.equals(properties.apply(PROPERTY)) || UPDATE.equals(variables.apply("PRIVET_LOCK"));
        String server = Objects.requireNonNullElse(variables.apply("CI"), "").strip();
        return new UpdateSwitch(isAsked, !NO.contains(server.toLowerCase(Locale.ROOT)));
    }
}
