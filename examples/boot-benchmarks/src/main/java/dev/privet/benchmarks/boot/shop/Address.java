/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where a customer lives. */
@Embeddable
public class Address {

    @PersonalData(category = PostalAddress.class, purposes = Selling.class)
    private @Nullable String street;

    @PersonalData(category = PostalAddress.class, purposes = Selling.class, maskedFor = Helping.class)
    private @Nullable String postcode;

    @PersonalData(
            category = PostalAddress.class,
            purposes = {Selling.class, Helping.class})
    private @Nullable String town;

    /** For JPA. */
    protected Address() {}

    Address(int number) {
        street = number + " Invented Street";
        postcode = "ZZ" + number;
        town = "Sampleton";
    }

    public @Nullable String getStreet() {
        return street;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public @Nullable String getTown() {
        return town;
    }
}
