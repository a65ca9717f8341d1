/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Provider;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer who bought something asks to be erased; the tax authority still wants to see the invoices. */
class ChinookErasureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SubjectRef LUIS = new SubjectRef("customer", 1);

    @ParameterizedTest
    @EnumSource
    void givenACustomerWithInvoices_whenErased_thenNoSearchFindsThemAndTheInvoicesStillAddUp(Provider provider)
            throws Exception {
        try (Chinook shop = Chinook.at(provider, NOW)) {
            Erasure erasure = shop.privet.erasure();
            String total = shop.texts("select sum(total) from invoice").get(0);
            long invoices = shop.count("select count(*) from invoice where customer_id = 1");
            String email = shop.texts("select email from customer where customer_id = 1")
                    .get(0);

            ErasurePlan plan = erasure.plan(LUIS);
            assertThat(plan.toString())
                    .contains("Customer: empty 1", "Invoice: anonymise " + invoices)
                    .contains(
                            "because a law obliges us to keep it (Keep invoices for the tax authority). GDPR Art 17(3)(b)")
                    .doesNotContain(email);
            ErasureAnswer answer = erasure.execute(plan);

            assertThat(answer).isInstanceOf(ErasureAnswer.Erased.class);
            ErasureCertificate certificate = ((ErasureAnswer.Erased) answer).certificate();
            assertThat(shop.count("select count(*) from customer where email = '" + email + "'"))
                    .isZero();
            assertThat(shop.count(
                            "select count(*) from customer where customer_id = 1 and (phone is not null or address is"
                                    + " not null or fax is not null or first_name <> 'anonymised')"))
                    .isZero();
            assertThat(shop.texts("select sum(total) from invoice")).containsExactly(total);
            assertThat(shop.count("select count(*) from invoice where customer_id = 1"))
                    .isEqualTo(invoices);
            assertThat(erasure.check(certificate.toJson()).isValid()).isTrue();
            assertThat(erasure.check(certificate.toJson().replace("\"rows\":1", "\"rows\":2"))
                            .difference())
                    .contains("'done' is not as it was sealed");
            assertThat(erasure.verify(LUIS, certificate).isAsCertified()).isTrue();
        }
    }
}
