/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.input;

import dev.privet.annotation.PersonalData;
import dev.privet.validation.CollectedFor;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;

class Inputs {

    interface Newsletter extends Purpose {}

    interface Delivery extends Purpose {}

    static class Customer {
        @PersonalData(
                category = EmailAddress.class,
                purposes = {Newsletter.class, Delivery.class})
        String email = "";

        @PersonalData(category = PhoneNumber.class, purposes = Delivery.class)
        String telephone = "";
    }

    @CollectedFor(value = Newsletter.class, of = Customer.class)
    record Subscription(String email, String telephone, String topic) {}

    @CollectedFor(
            value = {Newsletter.class, Delivery.class},
            of = Customer.class)
    record Order(String email, String telephone) {}

    @CollectedFor(Newsletter.class)
    record Marked(
            @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
            String email,

            @PersonalData(category = PhoneNumber.class, maskedFor = Delivery.class)
            String telephone) {}

    record Form(String telephone) {}

    String submit(@CollectedFor(value = Newsletter.class, of = Customer.class) Form form) {
        return form.telephone();
    }

    String order(@CollectedFor(value = Delivery.class, of = Customer.class) Form form) {
        return form.telephone();
    }
}
