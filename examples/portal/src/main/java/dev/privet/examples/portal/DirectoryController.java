/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.spring.ProcessedFor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What connected companies see of a user: the name and the job. */
@RestController
@RequestMapping("/directory")
@ProcessedFor(PartnerDirectory.class)
class DirectoryController {

    private final Users users;

    DirectoryController(Users users) {
        this.users = users;
    }

    @GetMapping("/users/{id}")
    ResponseEntity<BusinessUser> user(@PathVariable long id) {
        return ResponseEntity.of(users.findById(id));
    }
}
