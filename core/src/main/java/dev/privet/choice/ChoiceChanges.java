/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * What was chosen since a mark.
 *
 * @param upTo how far these go
 * @param choices in the order in which they were made; empty where there are none, or where choices were forgotten
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ChoiceChanges(ChoiceMark upTo, List<Choice> choices) {

    /** Copies the list. */
    public ChoiceChanges {
        Objects.requireNonNull(upTo, "upTo");
        choices = List.copyOf(choices);
    }
}
