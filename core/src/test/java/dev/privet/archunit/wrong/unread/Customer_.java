/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

class Customer_ {

    static String telephone(Customer customer) {
        return customer.getTelephone();
    }
}
