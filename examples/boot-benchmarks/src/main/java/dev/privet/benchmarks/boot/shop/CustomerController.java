/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import dev.privet.spring.ProcessedFor;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows customers to those who answer them. */
@RestController
@ProcessedFor(Helping.class)
class CustomerController {

    private static final int PAGE = 20;

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/customers/{id}")
    ResponseEntity<Customer> one(@PathVariable long id) {
        return ResponseEntity.of(customers.findById(id));
    }

    @GetMapping("/pages/{page}")
    List<Customer> page(@PathVariable long page) {
        return customers.findByIdBetween(page * PAGE, page * PAGE + PAGE - 1);
    }
}
