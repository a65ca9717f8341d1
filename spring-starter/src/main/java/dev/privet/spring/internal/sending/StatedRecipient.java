/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.annotation.RecipientRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who receives what is sent to some places, as properties say it. Whatever was not said is empty.
 *
 * @param places hosts, topics or domains, as they were written
 * @param name who it is
 * @param country where, as an ISO 3166-1 code
 * @param role what it is in the law's terms, where that is said
 * @param safeguards words of the register of safeguards
 * @param facts words of the register of facts
 */
public record StatedRecipient(
        List<String> places,
        String name,
        String country,
        @Nullable RecipientRole role,
        Set<String> safeguards,
        Set<String> facts) {

    /**
     * What was bound, with nothing in the place of null.
     *
     * @param places hosts, topics or domains
     * @param name who it is
     * @param country where
     * @param role what it is
     * @param safeguards words of the register of safeguards
     * @param facts words of the register of facts
     * @return the same without null
     */
    public static StatedRecipient of(
            @Nullable List<String> places,
            @Nullable String name,
            @Nullable String country,
            @Nullable RecipientRole role,
            @Nullable Set<String> safeguards,
            @Nullable Set<String> facts) {
        return new StatedRecipient(
                Optional.ofNullable(places).orElse(List.of()),
                text(name),
                text(country),
                role,
                words(safeguards),
                words(facts));
    }

    /** The recipient without its places. */
    SaidRecipient said(String place) {
        return new SaidRecipient(place, name, country, role, safeguards, facts);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Set<String> words(@Nullable Set<String> words) {
        return Optional.ofNullable(words).orElse(Set.of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
