/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an erasure does, or did: the same in a plan and in the certificate. Immutable, without personal data.
 *
 * @param done the rows, by type and handling
 * @param kept what stays in them, and why
 * @param left how many rows of each type a search for the person still finds afterwards
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasureFindings(List<ErasureLine> done, List<KeptLine> kept, Map<String, Long> left) {

    /** Copies the collections. */
    public ErasureFindings {
        done = List.copyOf(done);
        kept = List.copyOf(kept);
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }

    /**
     * All rows together.
     *
     * @return the sum over the lines
     */
    public long rows() {
        return done.stream().mapToLong(ErasureLine::rows).sum();
    }

    /** Whether a search afterwards finds as many rows as there were, as where an erasure is repeated. */
    boolean nothingGoes() {
        return rows() == left.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Object> tree() {
        return Map.of(
                "done",
                done.stream()
                        .map(line -> Map.of(
                                "type", line.type(),
                                "handling", line.handling(),
                                "rows", line.rows(),
                                "digest", line.digest()))
                        .toList(),
                "kept",
                kept.stream().map(ErasureFindings::tree).toList(),
                "left",
                left);
    }

    private static Map<String, Object> tree(KeptLine line) {
        return Map.of(
                "type", line.type(),
                "rows", line.rows(),
                "ground", line.data().ground(),
                "citation", line.data().ground().citation().text(),
                "fields", line.data().fields(),
                "until", line.data().until().map(Object::toString).orElse(""),
                "because", line.data().because());
    }
}
