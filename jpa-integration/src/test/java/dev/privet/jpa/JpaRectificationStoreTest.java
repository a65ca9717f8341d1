/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.jpa.shop.Client;
import dev.privet.jpa.shop.Complaint;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.subject.Correction;
import dev.privet.subject.SubjectRef;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values are corrected as the application itself would, all or none, and the ledger holds their digests. */
class JpaRectificationStoreTest {

    private static final SubjectRef ADA = new SubjectRef("client", Shop.ADA);

    private static Privet privet(Shop shop) {
        return Privet.builder()
                .marked(shop.jpa.markedTypes())
                .ledger(shop.jpa.ledger())
                .subjects(shop.jpa::subjects)
                .rectification(shop.jpa::rectification)
                .build();
    }

    private static Client client(Shop shop, long id) {
        return shop.factory.callInTransaction(manager -> manager.find(Client.class, id));
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenWrongValues_whenRectified_thenTheyAreCorrectedAndTheLedgerShowsNone(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            int version = client(shop, Shop.ADA).version;
            Complaint.Key key = new Complaint.Key(2025, 1);

            privet(shop)
                    .rectify(
                            ADA,
                            new Correction(Client.class, Shop.ADA, "name", "Ada Corrected"),
                            new Correction(Client.class, "1", "born", LocalDate.of(1991, 1, 2)),
                            new Correction(Complaint.class, key, "text", "Not a complaint"));

            Client after = client(shop, Shop.ADA);
            assertThat(after.name).isEqualTo("Ada Corrected");
            assertThat(after.born).isEqualTo(LocalDate.of(1991, 1, 2));
            assertThat(after.email).isEqualTo("ada@example.org");
            assertThat(after.version).isEqualTo(version + 1);
            assertThat(shop.sql("select count(*) from complaint where text = 'Not a complaint'"))
                    .isEqualTo(1);
            LedgerEntry entry = shop.jpa.ledger().latest(1).get(0);
            assertThat(entry.event()).isEqualTo(LedgerEvent.RECTIFIED);
            assertThat(entry.count()).isEqualTo(3);
            assertThat(entry.detail())
                    .matches("Client\\.name [0-9a-f]{64} -> [0-9a-f]{64}; Client\\.born [0-9a-f]{64} -> [0-9a-f]{64};"
                            + " Complaint\\.text [0-9a-f]{64} -> [0-9a-f]{64} \\[GDPR Art 16\\]")
                    .doesNotContain("Ada", "1991-01-02");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenCorrectionsThatDoNotFit_whenRectified_thenAllAreToldAndNothingHasChanged(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            Privet privet = privet(shop);

            assertThatThrownBy(() -> privet.rectify(
                            ADA,
                            new Correction(Client.class, Shop.ADA, "name", "Ada Corrected"),
                            new Correction(Client.class, Shop.BOB, "name", "Mine"),
                            new Correction(Complaint.class, new Complaint.Key(2026, 1), "text", "Mine"),
                            new Correction(Client.class, Shop.ADA, "born", "1991-01-02")))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessage("Nothing was rectified (3):\n"
                            + "  PRIVET-0624 Client.name: there is no such row that is the person or about them. Mend: check the"
                            + " row's id; it is not repeated here, as personal data.\n"
                            + "  PRIVET-0624 Complaint.text: there is no such row that is the person or about them. Mend: check"
                            + " the row's id; it is not repeated here, as personal data.\n"
                            + "  PRIVET-0624 Client.born: the new value is no LocalDate. Mend: give a value of the property's"
                            + " type.");
            assertThatThrownBy(() -> privet.rectify(
                            ADA,
                            new Correction(Client.class, Shop.ADA, "level", "x"),
                            new Correction(Client.class, Shop.ADA, "nam", "x"),
                            new Correction(Client.class, Shop.ADA, "name", "Ada Corrected"),
                            new Correction(Client.class, Shop.ADA, "born", "1991-01-02")))
                    .hasMessage("Nothing was rectified (3):\n"
                            + "  PRIVET-0624 Client.level: it is no personal field of the data map. Mend: correct marked fields"
                            + " only; the rest is for the application itself.\n"
                            + "  PRIVET-0624 Client.nam: it is no personal field of the data map. Mend: did you mean 'name'?\n"
                            + "  PRIVET-0624 Client.born: the new value is no LocalDate. Mend: give a value of the property's"
                            + " type.");
            assertThatThrownBy(() -> privet.rectify(
                            new SubjectRef("client", 99L), new Correction(Client.class, 99L, "name", "x")))
                    .hasMessageContaining("PRIVET-0624 Client.name: there is no such row");

            assertThat(client(shop, Shop.ADA).name).isEqualTo("Ada Example");
            assertThat(shop.jpa.ledger().latest(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenARuleOfTheDatabase_whenACorrectionBreaksIt_thenAllOfItIsUndone(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            Privet privet = privet(shop);

            assertThatThrownBy(() -> privet.rectify(
                            ADA,
                            new Correction(Client.class, Shop.ADA, "name", "Ada Corrected"),
                            new Correction(Client.class, Shop.ADA, "email", "bob@example.org")))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining(
                            "PRIVET-0625 the corrections: the database, a listener or a constraint refused (")
                    .hasMessageNotContaining("bob@example.org");

            assertThat(client(shop, Shop.ADA).name).isEqualTo("Ada Example");
            assertThat(shop.jpa.ledger().latest(10)).isEmpty();
        }
    }

    /** Evidence that cannot be kept ends the change. */
    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenNoLedger_whenRectified_thenNothingHasChanged(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("drop table privet_ledger");

            assertThatThrownBy(() ->
                            privet(shop).rectify(ADA, new Correction(Client.class, Shop.ADA, "name", "Ada Corrected")))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701");

            assertThat(client(shop, Shop.ADA).name).isEqualTo("Ada Example");
        }
    }
}
