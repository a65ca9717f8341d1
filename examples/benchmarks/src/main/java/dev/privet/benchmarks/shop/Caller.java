/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.benchmarks.SamplePurposes;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PaymentCard;
import dev.privet.vocabulary.PersonName;

/**
 * Somebody as they turn up in a log line, where a record prints all that it holds.
 *
 * @param id a number
 * @param name given name and family name
 * @param email e-mail address
 * @param card the number of a payment card
 * @param level what kind of customer
 */
@DataSubject("caller")
public record Caller(
        long id,

        @PersonalData(
                category = PersonName.class,
                purposes = SamplePurposes.Accounts.class,
                maskedFor = SamplePurposes.Helping.class)
        String name,

        @PersonalData(
                category = EmailAddress.class,
                purposes = SamplePurposes.Accounts.class,
                maskedFor = SamplePurposes.Helping.class)
        String email,

        @PersonalData(
                category = PaymentCard.class,
                purposes = SamplePurposes.Accounts.class,
                maskedFor = SamplePurposes.Helping.class)
        String card,

        @NotPersonalData(because = "A kind of account.") String level) {

    /**
     * Invents somebody.
     *
     * @return nobody, with the number of a card that exists for tests only
     */
    public static Caller invented() {
        return new Caller(
                710_001, "Adelaide Examplethwaite", "adelaide@mail.example.org", "4111111111111111", "SILVER");
    }
}
