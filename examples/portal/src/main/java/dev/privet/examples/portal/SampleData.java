/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people, with addresses and numbers that are reserved for examples. */
@Component
class SampleData implements ApplicationRunner {

    private final EntityManager entities;

    SampleData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        ClientCompany anvils = save(new ClientCompany(1, "Example Anvils Ltd"));
        ClientCompany kites = save(new ClientCompany(2, "Sample Kites GmbH"));
        BusinessUser ada = save(new BusinessUser(
                1, anvils, "Ada Example", "ada@example.org", "Head of Invented Works", "+44 20 7946 0101"));
        BusinessUser bob =
                save(new BusinessUser(2, kites, "Bob Sample", "bob@example.com", "Kite Tester", "+44 20 7946 0202"));
        BusinessUser cleo = save(
                new BusinessUser(3, kites, "Cleo Placeholder", "cleo@example.com", "Former Buyer", "+44 20 7946 0303")
                        .left(LocalDate.of(2015, 3, 31)));
        save(new SupportRequest(1, ada, "My anvil does not ring.", null));
        save(new SupportRequest(2, ada, "Where is the manual?", LocalDate.of(2016, 5, 2)));
        save(new SupportRequest(3, bob, "My kite has a hole.", null));
        save(new SupportRequest(4, cleo, "Please close my account.", LocalDate.of(2015, 3, 31)));
    }

    private <T> T save(T entity) {
        entities.persist(entity);
        return entity;
    }
}
