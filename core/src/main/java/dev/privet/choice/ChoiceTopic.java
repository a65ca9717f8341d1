/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;

/**
 * What a person can have a say in.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ChoiceTopic {
    /** Whether the processing of their data is restricted, by ground: Art 18. */
    RESTRICTION,
    /** Whether they object to a purpose: Art 21. */
    OBJECTION,
    /** Whether they consent to a purpose: Arts 6(1)(a), 7. */
    CONSENT;

    /**
     * A word for a choice of this topic, by which choices in force are told apart.
     *
     * @param about the ground or the purpose's id
     * @return for example {@code OBJECTION/newsletter}
     */
    public String code(String about) {
        return name() + "/" + about;
    }
}
