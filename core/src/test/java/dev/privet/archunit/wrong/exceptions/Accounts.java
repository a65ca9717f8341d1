/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.exceptions;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Purpose;
import java.util.Optional;

class Accounts {

    interface Billing extends Purpose {}

    record Account(
            long id,

            @PersonalData(category = EmailAddress.class, purposes = Billing.class)
            String email,

            Optional<String> iban) {
        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }

    static class Unpaid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unpaid(Account account) {
            super("Account " + account.email());
        }
    }

    void concatenation(Account account) {
        throw new IllegalStateException("No account number for " + account.email());
    }

    void formatted(Account account) {
        throw new IllegalArgumentException(String.format("No account number for %s", account.email()));
    }

    String supplied(Account account) {
        return account.iban().orElseThrow(() -> new IllegalStateException("None for " + account.email()));
    }

    // What follows looks alike and is none.

    void byId(Account account) {
        throw new IllegalStateException("No account number for account " + account.id());
    }

    void elsewhere(Account account) {
        if (account.email().isEmpty()) {
            throw new IllegalStateException("No address for account " + account.id());
        }
    }

    void whole(Account account) {
        throw new Unpaid(account);
    }
}
