/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;

/** What kinds of personal text the sample people have, in the words of a recipe with annotations and in those of Privet. */
public enum TextKind {
    /** Given name and family name. */
    NAME(PersonName.class),
    /** E-mail address. */
    EMAIL(EmailAddress.class),
    /** Telephone number. */
    PHONE(PhoneNumber.class),
    /** Account number. */
    ACCOUNT(BankAccount.class),
    /** Part of a postal address. */
    PLACE(PostalAddress.class);

    private final Class<? extends DataCategory> category;

    TextKind(Class<? extends DataCategory> category) {
        this.category = category;
    }

    /**
     * The kind in Privet's words.
     *
     * @return the category
     */
    public Class<? extends DataCategory> category() {
        return category;
    }
}
