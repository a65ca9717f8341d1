/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.Objects;

/**
 * Why a verdict came out as it did. Names rules and fields, never values.
 *
 * @param rule the interceptor that says so, by simple class name
 * @param ground whether it speaks for the use, against it, or of what nobody said
 * @param text a sentence
 * @param citation where the rule is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Reason(String rule, Ground ground, String text, Citation citation) {

    /** Refuses null parts. */
    public Reason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(citation, "citation");
    }

    @Override
    public String toString() {
        return text + " [" + citation + "]";
    }
}
