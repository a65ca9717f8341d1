/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import com.github.houbb.sensitive.annotation.Sensitive;
import dev.privet.annotation.PersonalData;
import dev.privet.benchmarks.SamplePurposes;
import dev.privet.vocabulary.PersonName;

/** What a customer ordered: four properties, one of them personal. */
public class Order {

    private long number;

    @PersonalData(
            category = PersonName.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.NAME)
    @Sensitive(strategy = FixedText.class)
    private String recipient = "";

    private String article = "";

    private int pence;

    /** For whoever makes it property by property. */
    public Order() {}

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public int getPence() {
        return pence;
    }

    public void setPence(int pence) {
        this.pence = pence;
    }
}
