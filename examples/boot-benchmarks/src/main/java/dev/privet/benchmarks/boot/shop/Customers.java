/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** The customers and what they bought. */
interface Customers extends JpaRepository<Customer, Long> {

    @Override
    @EntityGraph(attributePaths = "purchases")
    Optional<Customer> findById(Long id);

    @EntityGraph(attributePaths = "purchases")
    List<Customer> findByIdBetween(long first, long last);
}
