/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;

record Person(
        @PersonalData(category = PersonName.class, purposes = Customer.Orders.class)
        String name,

        @PersonalData(category = PhoneNumber.class, purposes = Customer.Orders.class)
        String telephone) {

    Person withTelephone(String other) {
        return new Person(name, other + telephone.length());
    }
}
