/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.ids;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.SubjectLink;
import dev.privet.datamap.models.Projection;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model of bare numbers over three tables, and of remarks on rows of several kinds. */
class IdsTest {

    private static final DataMapContributor UNTOUCHED = map -> {
        map.type(Plain.Buyer.class)
                .dataSubject("buyer")
                .personalData(PersonName.class, data -> data.on("name").purposes(Trade.class));
        map.type(Plain.Sale.class)
                .refersTo("buyerId", Plain.Buyer.class)
                .personalData(
                        PostalAddress.class, data -> data.on("deliveredTo").purposes(Trade.class))
                .retainFor(kept -> kept.period("P6Y").from("closedOn").then(Disposal.ANONYMISE));
        map.type(Plain.Payment.class)
                .refersTo("saleId", Plain.Sale.class)
                .aboutSubject("saleId.buyerId")
                .personalData(BankAccount.class, data -> data.on("account").purposes(Trade.class));
        map.type(Plain.Remark.class)
                .refersTo("ownerId", Plain.Buyer.class, to -> to.when("kind", "BUYER"))
                .refersTo("ownerId", Plain.Sale.class, to -> to.when("kind", "SALE"))
                .aboutSubject("ownerId")
                .aboutSubject("ownerId.buyerId")
                .personalData(FreeText.class, data -> data.on("text").purposes(Trade.class));
    };

    private static DataMap annotated() {
        return Projection.annotated(
                Annotated.Buyer.class, Annotated.Sale.class, Annotated.Payment.class, Annotated.Remark.class);
    }

    @Test
    void givenNumbersOverThreeTables_whenRead_thenThePaymentIsItsBuyers() {
        assertThat(annotated().find(Annotated.Payment.class).orElseThrow().links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(
                        new LinkStep.Match("saleId", Annotated.Sale.class, "id", Optional.empty()),
                        new LinkStep.Match("buyerId", Annotated.Buyer.class, "id", Optional.empty())));
    }

    @Test
    void givenTheSameModelUntouched_whenContributed_thenBothMapsSayTheSame() {
        assertThat(Projection.of(Projection.contributed(UNTOUCHED))).isEqualTo(Projection.of(annotated()));
    }

    @Test
    void givenARemarkOnRowsOfTwoKinds_whenRead_thenItLeadsToThePersonByEither() {
        assertThat(Projection.links(annotated(), Annotated.Remark.class))
                .containsExactly(
                        "about Buyer over ownerId→Buyer.id, IN_FULL, DELETE",
                        "about Buyer over ownerId→Sale.id.buyerId→Buyer.id, IN_FULL, DELETE");
    }
}
