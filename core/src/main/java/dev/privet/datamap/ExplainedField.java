/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * The explanation of one property: of personal data, or of what was said to be none. Immutable.
 *
 * @param name the property's name, or its path where it lies in an embedded object
 * @param facts what holds for it, in the order of the topics
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ExplainedField(String name, List<Explained> facts) {

    /** Copies the list and refuses null. */
    public ExplainedField {
        Objects.requireNonNull(name, "name");
        facts = List.copyOf(facts);
    }

    /**
     * What holds for it in one respect.
     *
     * @param topic the respect
     * @return unmodifiable; empty where the explanation has nothing to say of it
     */
    public List<Explained> about(Explained.Topic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }
}
