/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.fact.LegalFinding;
import java.util.Objects;

/**
 * An item that a document lacks. Immutable.
 *
 * @param code the field code of the item
 * @param severity whether that is an error or a warning
 * @param finding what is missing, how to mend it, and where the law asks for it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ContentFinding(String code, ContentSeverity severity, LegalFinding finding) {

    /** Refuses null parts. */
    public ContentFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(finding, "finding");
    }
}
