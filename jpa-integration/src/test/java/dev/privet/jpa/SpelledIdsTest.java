/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.Erasure;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids that a database takes for the same and that are written otherwise: the register knows a person by how theirs is written. */
class SpelledIdsTest {

    @Entity(name = "Payer")
    @NullUnmarked
    @DataSubject("payer")
    static class Payer {
        @Id
        @Column(precision = 12, scale = 4)
        BigDecimal id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    private static SubjectRef payer(String id) {
        return new SubjectRef("payer", new BigDecimal(id));
    }

    private static void store(EntityManagerFactory factory) {
        factory.runInTransaction(manager -> {
            for (String id : List.of("3.5", "4.5")) {
                Payer payer = new Payer();
                payer.id = new BigDecimal(id);
                payer.name = "Ada";
                manager.persist(payer);
            }
        });
    }

    private static long payers(EntityManagerFactory factory) {
        return factory.callInTransaction(manager ->
                manager.createQuery("select count(p) from Payer p", Long.class).getSingleResult());
    }

    @ParameterizedTest
    @EnumSource
    void givenAnIdWrittenOtherwise_whenErased_thenItIsRefusedForItWouldNotBeKnownAfterARestore(Stack stack)
            throws SQLException {
        try (EntityManagerFactory factory = stack.create(stack.url(), Payer.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            jpa.createTables();
            Erasure erasure = Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
                    .erasure(set -> set.store(jpa::erasure))
                    .build()
                    .erasure();
            store(factory);

            assertThatThrownBy(() -> erasure.erase(payer("3.5")))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessage(
                            "A person was not erased (1):\n  PRIVET-0611 payer: the database writes the id otherwise than it was"
                                    + " asked for with, as with more digits or with spaces at its end, so the register would not know"
                                    + " the person again after a restore. Mend: ask with the id that the person's row has when it is"
                                    + " loaded.");
            assertThat(erasure.eraseAll(List.of(payer("3.5"), payer("4.5000")), (payer, answer) -> {})
                            .toString())
                    .isEqualTo("erased 1, erased before 0, failed 1");
            erasure.erase(payer("3.5000"));
            assertThat(payers(factory)).isZero();
            store(factory);
            erasure.replay();
            assertThat(payers(factory)).isZero();
        }
    }
}
