/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.spring.ProcessedFor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the support desk sees: of a user the name, and enough of the number to recognise a caller; of a question what it asks. */
@RestController
@RequestMapping("/support")
@ProcessedFor(SupportDesk.class)
class SupportController {

    private final Users users;
    private final Requests requests;

    SupportController(Users users, Requests requests) {
        this.users = users;
        this.requests = requests;
    }

    @GetMapping("/users/{id}")
    ResponseEntity<BusinessUser> user(@PathVariable long id) {
        return ResponseEntity.of(users.findById(id));
    }

    @GetMapping("/requests/{id}")
    ResponseEntity<SupportRequest> request(@PathVariable long id) {
        return ResponseEntity.of(requests.findById(id));
    }
}
