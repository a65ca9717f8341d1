/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a document says: a row of {@code content-items.txt}, under one law. Immutable.
 *
 * @param document the document
 * @param code the stable field code, for example {@code 13(1)(d)}
 * @param regime the law
 * @param given the fact on which it is needed, or nothing where it always is
 * @param severity how much its absence weighs
 * @param title what to say
 * @param validity the days on which it is asked for
 * @param citation where that is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ContentItem(
        DocumentKind document,
        String code,
        Regime regime,
        Optional<ContentFact> given,
        ContentSeverity severity,
        String title,
        Validity validity,
        Citation citation) {

    /** Refuses null parts. */
    public ContentItem {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(citation, "citation");
    }
}
