/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Optional;

/**
 * A purpose with what was said about it.
 *
 * @param type the interface that stands for it
 * @param id its name in configuration, logs and the ledger: the simple class name in kebab case
 * @param title its name in a privacy notice
 * @param basis the lawful basis
 * @param interest the interest pursued, or empty where the basis is another
 * @param condition the condition for special category data, if it may use such data
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DeclaredPurpose(
        Class<? extends Purpose> type,
        String id,
        String title,
        LawfulBasis basis,
        String interest,
        Optional<SpecialCategoryCondition> condition) {

    /**
     * The id of a purpose.
     *
     * @param type its interface
     * @return for example {@code support-desk} for {@code SupportDesk}
     */
    public static String id(Class<? extends Purpose> type) {
        return KebabCase.of(type.getSimpleName());
    }
}
