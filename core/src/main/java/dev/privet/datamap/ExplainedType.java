/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The explanation of one marked class. Immutable.
 *
 * @param type the class
 * @param facts what holds for its rows
 * @param fields its personal data, ordered by name, and after it what was said to be none
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ExplainedType(Class<?> type, List<Explained> facts, List<ExplainedField> fields) {

    /** Copies the lists and refuses null. */
    public ExplainedType {
        Objects.requireNonNull(type, "type");
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /**
     * What holds for its rows in one respect.
     *
     * @param topic the respect
     * @return unmodifiable; empty where the explanation has nothing to say of it
     */
    public List<Explained> about(Explained.Topic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }

    /**
     * The explanation of one property.
     *
     * @param name the property's name or path
     * @return the explanation, or nothing where the property was not spoken of
     */
    public Optional<ExplainedField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The explanation as a page for a terminal. */
    @Override
    public String toString() {
        return new ExplanationPage().add(this).text();
    }
}
