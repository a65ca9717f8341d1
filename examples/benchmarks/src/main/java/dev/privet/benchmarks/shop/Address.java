/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import com.github.houbb.sensitive.annotation.Sensitive;
import dev.privet.annotation.PersonalData;
import dev.privet.benchmarks.SamplePurposes;
import dev.privet.vocabulary.PostalAddress;

/** Where a customer lives: six properties, three of them personal. */
public class Address {

    @PersonalData(
            category = PostalAddress.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.PLACE)
    @Sensitive(strategy = FixedText.class)
    private String street = "";

    @PersonalData(
            category = PostalAddress.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.PLACE)
    @Sensitive(strategy = FixedText.class)
    private String town = "";

    @PersonalData(
            category = PostalAddress.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.PLACE)
    @Sensitive(strategy = FixedText.class)
    private String postcode = "";

    private String region = "";

    private String country = "";

    private String label = "";

    /** For whoever makes it property by property. */
    public Address() {}

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
