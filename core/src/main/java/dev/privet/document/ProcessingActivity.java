/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import java.util.List;
import java.util.Objects;

/**
 * One purpose, with whose data it needs, which and for how long. Immutable.
 *
 * @param purpose the purpose with its lawful basis
 * @param subjects the categories of data subjects, ordered
 * @param categories the categories of personal data, ordered
 * @param furtherUse the uses of data for another purpose than it was collected for, by this one and of its data, and why they may be
 * @param retention the time limits for erasure, of types and of single fields, ordered
 * @param withoutLimit the types for which no time limit was declared, ordered
 * @legal GDPR Art 30(1)(b), (c), (f) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ProcessingActivity(
        DeclaredPurpose purpose,
        List<String> subjects,
        List<String> categories,
        List<String> furtherUse,
        List<String> retention,
        List<String> withoutLimit) {

    /** Copies the lists. */
    public ProcessingActivity {
        Objects.requireNonNull(purpose, "purpose");
        subjects = List.copyOf(subjects);
        categories = List.copyOf(categories);
        furtherUse = List.copyOf(furtherUse);
        retention = List.copyOf(retention);
        withoutLimit = List.copyOf(withoutLimit);
    }
}
