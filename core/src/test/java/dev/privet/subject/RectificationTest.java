/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.contract.PrivacyInputException;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Customer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Only what is personal and no id is corrected, and the ledger can prove which value was. */
class RectificationTest {

    private static final SubjectRef ADA = new SubjectRef("customer", 7L);
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<Correction> made = new ArrayList<>();
    private final Privet privet = Privet.builder()
            .marked(Customer.class)
            .ledger(ledger)
            .pseudonymKey(KEY)
            .rectification(map -> (subject, corrections, evidence) -> {
                made.addAll(corrections);
                ledger.append(evidence.apply(Collections.nCopies(corrections.size(), Canary.NAME)));
            })
            .build();

    @Test
    void givenACorrection_whenMade_thenTheLedgerHoldsDigestsThatOnlyTheKeyCanMake() {
        privet.rectify(ADA, new Correction(Customer.class, 7L, "name", "Ada Right"));

        LedgerEntry entry = ledger.latest(1).get(0);
        SubjectPseudonyms key = new SubjectPseudonyms(KEY);
        assertThat(made).extracting(Correction::property).containsExactly("name");
        assertThat(entry.event()).isEqualTo(LedgerEvent.RECTIFIED);
        assertThat(entry.subject()).isEqualTo(key.of("customer", 7L));
        assertThat(entry.detail())
                .isEqualTo("Customer.name " + key.of("value of Customer.name", Canary.NAME) + " -> "
                        + key.of("value of Customer.name", "Ada Right") + " [GDPR Art 16]");
        assertThat(made.toString()).isEqualTo("[Correction[Customer.name]]");
    }

    @Test
    void givenAValueThatIsEmptied_whenMade_thenTheLedgerSaysSo() {
        privet.rectify(ADA, new Correction(Customer.class, 7L, "email", null));

        assertThat(ledger.latest(1).get(0).detail()).endsWith(" -> (empty) [GDPR Art 16]");
    }

    @Test
    void givenWhatCannotBeCorrected_whenAsked_thenAllOfItIsTold() {
        assertThatThrownBy(() -> privet.rectify(
                        new SubjectRef("patient", 1L),
                        new Correction(Customer.class, 7L, "closedOn", null),
                        new Correction(Customer.class, 7L, "name", "a"),
                        new Correction(Customer.class, 7L, "name", "b")))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessage("Nothing was rectified (3):\n"
                        + "  PRIVET-0601 the subject: there is no kind of person 'patient' in the data map. Mend: name one that"
                        + " @DataSubject names.\n"
                        + "  PRIVET-0624 Customer.closedOn: it is no personal field of the data map. Mend: correct marked fields"
                        + " only; the rest is for the application itself.\n"
                        + "  PRIVET-0624 Customer.name: it is corrected twice. Mend: leave one.");
        assertThatThrownBy(() -> privet.rectify(ADA))
                .hasMessage(
                        "Nothing was rectified (1):\n  PRIVET-0624 the corrections: there are none. Mend: name what is to be"
                                + " changed.");
        assertThat(made).isEmpty();
        assertThat(ledger.latest(1)).isEmpty();
    }
}
