/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

import java.time.LocalDate;
import java.util.List;

class Desk {

    List<String> names(List<Customer> customers) {
        return customers.stream().map(Customer::getName).toList();
    }

    String letter(Customer customer) {
        return "To " + customer.getEmail();
    }

    String letter(Person person) {
        return "To " + person.name();
    }

    void received(Customer customer, String telephone) {
        customer.setTelephone(telephone);
        customer.fax = telephone;
        customer.fill("Ada Example", "ada@example.org", LocalDate.EPOCH, "Ada");
    }
}
