/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * What Privet knows of marked classes, in words, and why it thinks so: for a data protection officer to read and for a developer to
 * find the mark that is wrong. The same for equal marks, whatever the order of the classes. Immutable; never holds a value.
 *
 * <pre>{@code
 * Files.writeString(page, dataMap.explain(Ticket.class).toString());
 * }</pre>
 *
 * @param types the classes, ordered by name
 * @legal GDPR Art 5(2) (text); an explanation is no proof that what is marked is true
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Explanation(List<ExplainedType> types) {

    /** Copies the list. */
    public Explanation {
        types = List.copyOf(types);
    }

    /** The explanation as a page for a terminal: every sentence is followed by who said it, in brackets. */
    @Override
    public String toString() {
        ExplanationPage page = new ExplanationPage();
        types.forEach(page::add);
        return page.text();
    }
}
