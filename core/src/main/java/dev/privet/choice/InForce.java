/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a person's choices is in force. Immutable.
 *
 * @param codes by {@link Choice#code()}
 * @param restricted whether any restriction is among them
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record InForce(Set<String> codes, boolean restricted) {

    /** Nothing is. */
    public static final InForce NOTHING = new InForce(Set.of(), false);

    private static final String RESTRICTION = ChoiceTopic.RESTRICTION.code("");

    /** Copies the codes. */
    public InForce {
        codes = Set.copyOf(codes);
    }

    static InForce of(Set<String> codes) {
        return codes.isEmpty()
                ? NOTHING
                : new InForce(codes, codes.stream().anyMatch(code -> code.startsWith(RESTRICTION)));
    }

    InForce with(Choice choice) {
        if (codes.contains(choice.code()) == choice.inForce()) {
            return this;
        }
        Set<String> changed = new HashSet<>(codes);
        if (choice.inForce()) {
            changed.add(choice.code());
        } else {
            changed.remove(choice.code());
        }
        return of(changed);
    }

    /**
     * Whether one is in force.
     *
     * @param code as {@link ChoiceTopic#code} makes it
     * @return true if so
     */
    public boolean has(String code) {
        return codes.contains(code);
    }
}
