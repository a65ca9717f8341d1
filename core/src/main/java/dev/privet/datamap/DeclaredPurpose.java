/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Objects;
import java.util.Optional;

/**
 * A purpose with what was said about it. Immutable.
 *
 * @param type the interface that stands for it
 * @param id its name in configuration, logs and the ledger: the simple class name in kebab case
 * @param title its name in a privacy notice
 * @param ground what it rests on in law
 * @param facts what else is told of it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DeclaredPurpose(
        Class<? extends Purpose> type, String id, String title, LegalGround ground, PurposeFacts facts) {

    /** Refuses null. */
    public DeclaredPurpose {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * The id of a purpose.
     *
     * @param type its interface
     * @return for example {@code support-desk} for {@code SupportDesk}
     */
    public static String id(Class<? extends Purpose> type) {
        return KebabCase.of(type.getSimpleName());
    }

    /**
     * The lawful basis.
     *
     * @return that of the ground
     */
    public LawfulBasis basis() {
        return ground.basis();
    }

    /**
     * The interest pursued.
     *
     * @return that of the ground, or empty
     */
    public String interest() {
        return ground.interest();
    }

    /**
     * Whether another purpose may use what is collected for this one.
     *
     * @param further the other purpose
     * @return on what ground, or nothing where this purpose does not name it
     */
    public Optional<DeclaredFurtherUse> furtherUse(Class<? extends Purpose> further) {
        return facts.furtherUses().stream()
                .filter(use -> use.purpose() == further)
                .findFirst();
    }

    /**
     * The condition for special category data.
     *
     * @return that of the ground, if it may use such data
     */
    public Optional<SpecialCategoryCondition> condition() {
        return ground.condition();
    }
}
