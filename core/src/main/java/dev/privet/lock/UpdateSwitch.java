/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.List;
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

    private static final String PROPERTY = "privet.lock";
    /** For builds that do not pass system properties on. */
    private static final String VARIABLE = "PRIVET_LOCK";

    private static final String UPDATE = "update";
    private static final Set<String> NO = Set.of("", "false", "0");

    static UpdateSwitch ofProcess() {
        return of(System::getProperty, System::getenv);
    }

    /**
     * Reads the switch; in letters of either case, and with blanks around.
     *
     * @throws PrivacyConfigurationException if another word is said
     */
    static UpdateSwitch of(
            Function<String, @Nullable String> properties, Function<String, @Nullable String> variables) {
        List<Problem> problems = new ArrayList<>();
        boolean byProperty = isAsked("-D" + PROPERTY, properties.apply(PROPERTY), problems);
        boolean byVariable = isAsked(VARIABLE, variables.apply(VARIABLE), problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("It is not known whether the lock is to be updated", problems);
        }
        String server = Objects.requireNonNullElse(variables.apply("CI"), "").strip();
        return new UpdateSwitch(byProperty || byVariable, !NO.contains(server.toLowerCase(Locale.ROOT)));
    }

    /** Another word would pass for a check, and whoever wrote it would take the lock for updated. */
    private static boolean isAsked(String place, @Nullable String word, List<Problem> problems) {
        String plain = word == null ? "" : word.strip();
        if (plain.isEmpty() || plain.equalsIgnoreCase(UPDATE)) {
            return !plain.isEmpty();
        }
        problems.add(new Problem(
                ProblemCode.LOCK_NOT_WRITTEN,
                place,
                "'" + Shown.of(plain) + "' is not 'update', and nothing else is known.",
                "write " + place + "=" + UPDATE + " to have the lock written anew, or leave it out to check it."));
        return false;
    }
}
