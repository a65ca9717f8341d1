/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.ErasureCertificate;
import dev.privet.subject.ErasurePlan;
import dev.privet.subject.SubjectRef;

/** Another customer asks to be erased. */
final class ErasedJourney {

    private final Privet privet;

    ErasedJourney(Privet privet) {
        this.privet = privet;
    }

    void tell(Page page) {
        page.heading("6. ERASED: a person goes, and it can be proved");
        SubjectRef bo = new SubjectRef("customer", SamplePeople.BO);
        Erasure erasure = privet.erasure();
        ErasurePlan plan = erasure.plan(bo);
        page.paragraph("Customer 2 asks to be erased. First comes a plan, which changes nothing and says what would:");
        page.line("");
        plan.toString().lines().forEach(page::line);
        ErasureCertificate certificate = erased(erasure.execute(plan));
        page.paragraph(
                "Then the plan is carried out, in one transaction that ends with a fresh search. What proves it is a"
                        + " certificate without personal data, sealed under the shop's key:");
        page.line("");
        page.line("found by another search:      " + found(erasure, bo, certificate));
        page.line("the certificate, checked:     "
                + (erasure.check(certificate.toJson()).isValid() ? "as it was issued, and in the ledger" : "altered"));
        page.line("the same with a word altered: "
                + (erasure.check(certificate.toJson().replace("customer", "employee"))
                                .isValid()
                        ? "as it was issued"
                        : "altered"));
    }

    private static ErasureCertificate erased(ErasureAnswer answer) {
        if (answer instanceof ErasureAnswer.Erased erased) {
            return erased.certificate();
        }
        throw new IllegalStateException("Somebody else erased the customer.");
    }

    private static String found(Erasure erasure, SubjectRef bo, ErasureCertificate certificate) {
        long rows = erasure.verify(bo, certificate).found().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return rows + (rows == 1 ? " row" : " rows");
    }
}
