/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.spring.ProcessedFor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who run the accounts see of a user: whom they write to, and how. */
@RestController
@RequestMapping("/accounts")
@ProcessedFor(AccountAdministration.class)
class AccountController {

    private final Users users;

    AccountController(Users users) {
        this.users = users;
    }

    @GetMapping("/users/{id}")
    ResponseEntity<BusinessUser> user(@PathVariable long id) {
        return ResponseEntity.of(users.findById(id));
    }
}
