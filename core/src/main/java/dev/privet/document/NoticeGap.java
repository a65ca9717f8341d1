/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that the law has a privacy notice say and that nobody said. Immutable. Names purposes, types and recipients, never a value of
 * personal data.
 *
 * @param items what the law asks for: one row of the register for each article and law, at least one
 * @param problem where it is missing, why, and what to write
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record NoticeGap(List<ContentItem> items, Problem problem) {

    /** Copies the list and refuses one that is empty. */
    public NoticeGap {
        items = List.copyOf(items);
        Objects.requireNonNull(problem, "problem");
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items: what the law does not ask for is no gap");
        }
    }

    /**
     * Says the gap in one line.
     *
     * @return the problem with its remedy, then every article that asks for it
     */
    @Override
    public String toString() {
        return problem + " [" + articles() + "]";
    }

    /** Where the law asks for it. */
    String articles() {
        return items.stream()
                .map(ContentItem::citation)
                .map(Citation::toString)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
