/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerLevel;
import dev.privet.ledger.LedgerVerification;
import dev.privet.ledger.StoredEntry;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.subject.SubjectRef;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Where a host finds what keeps its ledger. */
class LedgerKeeperSetUpTest {

    private static PrivetBuilder builder() {
        return Privet.builder().marked(Customer.class, Ticket.class);
    }

    private static void read(Privet privet) {
        read(privet, privet.use(SupportDesk.class));
    }

    private static void read(Privet privet, PurposeScope opened) {
        try (PurposeScope scope = opened) {
            privet.gate().planForReading(privet.gate().typeOf(Customer.class).orElseThrow(), Reached.RECORD);
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }
    }

    @Test
    void givenALedgerThatCanBeSealed_whenUsed_thenItIsSealedAndVerified() {
        Privet privet = builder().ledger(new InMemoryLedger()).build();
        read(privet);

        assertThat(privet.ledgerKeeper().seal().entries()).isOne();
        assertThat(privet.ledgerKeeper().verify()).isInstanceOf(LedgerVerification.Intact.class);
    }

    @Test
    void givenAUseOfOnePersonsData_whenTheirHistoryIsRead_thenItIsThereAndInNobodyElses() {
        Privet privet = builder().ledger(new InMemoryLedger()).build();
        SubjectRef ada = new SubjectRef("customer", "ada-canary");
        read(privet, privet.use(SupportDesk.class, ada));
        read(privet);

        List<StoredEntry> history = privet.history(ada, 0, 10);

        assertThat(history).hasSize(1);
        assertThat(history.get(0).purpose()).isEqualTo("support-desk");
        assertThat(history.get(0).toString()).doesNotContain("canary");
        assertThat(privet.history(ada, history.get(0).position(), 10)).isEmpty();
        assertThat(privet.history(new SubjectRef("customer", "bob"), 0, 10)).isEmpty();
        assertThat(privet.ledger().latest(9)).hasSize(2);
    }

    @Test
    void givenAKindOfPersonThatNobodyIs_whenUsedOrAskedFor_thenItIsRefusedAndTheKindsAreTold() {
        Privet privet = builder().ledger(new InMemoryLedger()).build();
        SubjectRef mistyped = new SubjectRef("custommer", "ada-canary");

        assertThatThrownBy(() -> privet.use(SupportDesk.class, mistyped))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0601 the subject: there is no kind of person 'custommer'")
                .hasMessageContaining("name one of [customer]")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> privet.history(mistyped, 0, 10)).isInstanceOf(PrivacyInputException.class);
    }

    @Test
    void givenAKeyThatIsTooShort_whenBuilt_thenItIsRefusedAtOnce() {
        PrivetBuilder builder = builder().pseudonymKey(new SecretKeySpec(new byte[8], "HmacSHA256"));

        assertThatThrownBy(builder::build).hasMessage("key: is shorter than 256 bits");
    }

    @Test
    void givenALedgerOfTheHostsThatCannotBeSealed_whenAskedFor_thenTheRemedyIsTold() {
        Privet privet = builder().ledger(new Unsealable()).build();

        assertThatThrownBy(privet::ledgerKeeper)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("SealableLedger");
    }

    @Test
    void givenALevel_whenSetUp_thenTheGateKeepsToIt() {
        InMemoryLedger ledger = new InMemoryLedger();
        read(builder()
                .ledger(ledger)
                .ledgerOptions(options -> options.level(LedgerLevel.CHANGES))
                .build());

        assertThat(ledger.latest(1)).isEmpty();
    }

    /** Keeps nothing. */
    private static final class Unsealable implements Ledger {

        @Override
        public void append(LedgerEntry entry) {}

        @Override
        public List<LedgerEntry> latest(int atMost) {
            return List.of();
        }
    }
}
