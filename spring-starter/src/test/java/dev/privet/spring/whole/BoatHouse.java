/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import dev.privet.spring.ProcessedFor;
import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** The application. */
@SpringBootApplication
class BoatHouse {

    /** Shows rowers, and sends them to a service. */
    @RestController
    @ProcessedFor(Boating.class)
    static class Rowers {

        private final EntityManager rows;
        private final RestClient service;

        Rowers(EntityManager rows, RestClient.Builder builder, @Value("${boats.service}") String service) {
            this.rows = rows;
            this.service = builder.baseUrl(service).build();
        }

        @GetMapping("/rowers/{id}")
        Rower one(@PathVariable long id) {
            return rows.find(Rower.class, id);
        }

        @PostMapping("/rowers/{id}/sent")
        void send(@PathVariable long id) {
            service.post().uri("/rowers").body(one(id)).retrieve().toBodilessEntity();
        }
    }
}
