/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PublicApi;
import dev.privet.lock.LegalConsequence.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One thing in which the data map is not what its lock says, with what that means in law. Immutable. Holds names and texts of the code.
 *
 * @param place where it is: a type, a type and its property, a purpose's id or a law
 * @param what what is different, in words
 * @param consequences what that asks for, in their order; without double entries
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LockDifference(String place, String what, List<LegalConsequence> consequences) {

    /** Orders and copies the consequences. */
    public LockDifference {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        consequences = consequences.stream().distinct().sorted().toList();
    }

    /**
     * The most that any of its consequences asks for.
     *
     * @return the grade; {@link Grade#INFORM} where there is no consequence in law
     */
    public Grade grade() {
        return consequences.stream()
                .map(LegalConsequence::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.INFORM);
    }

    /** In one line, such as {@code period shortened: Request, P6Y is now P2Y → next sweep disposes of more (Art 5(1)(e)), …}. */
    @Override
    public String toString() {
        return what
                + (consequences.isEmpty()
                        ? ""
                        : " → "
                                + consequences.stream()
                                        .map(LegalConsequence::toString)
                                        .collect(Collectors.joining(", ")));
    }
}
