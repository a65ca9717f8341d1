/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.SubjectLink;
import dev.privet.datamap.models.Projection;
import dev.privet.datamap.models.clinic.Care.Employment;
import dev.privet.datamap.models.clinic.Care.Treatment;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model whose links run only down from the person: what lies below is found although it has no way back. */
class ClinicTest {

    private static final DataMapContributor UNTOUCHED = map -> {
        map.type(Plain.Keeper.class)
                .dataSubject("keeper")
                .personalData(
                        PersonName.class,
                        data -> data.on("givenName", "surname").purposes(Treatment.class))
                .personalData(PostalAddress.class, data -> data.on("street").purposes(Treatment.class))
                .personalData(PhoneNumber.class, data -> data.on("telephone").purposes(Treatment.class))
                .retainFor(kept -> kept.period("P2Y").from("lastSeen").then(Disposal.DELETE));
        map.type(Plain.Animal.class)
                .personalData(FreeText.class, data -> data.on("callName").purposes(Treatment.class))
                .aboutSameSubject("consultations");
        map.type(Plain.Consultation.class)
                .personalData(FreeText.class, data -> data.on("findings").purposes(Treatment.class));
        map.type(Plain.Vet.class)
                .dataSubject("vet")
                .personalData(
                        PersonName.class,
                        data -> data.on("givenName", "surname").purposes(Employment.class))
                .retainFor(kept -> kept.period("P6Y").from("leftOn").then(Disposal.DELETE));
    };

    private static DataMap annotated() {
        return Projection.annotated(
                Annotated.Keeper.class, Annotated.Animal.class, Annotated.Consultation.class, Annotated.Vet.class);
    }

    @Test
    void givenLinksThatRunOnlyDown_whenAnnotated_thenEachRowIsTiedToItsKeeperOverTheRightSteps() {
        DataMap map = annotated();

        assertThat(map.find(Annotated.Animal.class).orElseThrow().links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(new LinkStep.HeldBy(Annotated.Keeper.class, "animals", true)));
        assertThat(map.find(Annotated.Consultation.class).orElseThrow().links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(
                        new LinkStep.HeldBy(Annotated.Animal.class, "consultations", true),
                        new LinkStep.HeldBy(Annotated.Keeper.class, "animals", true)));
    }

    @Test
    void givenTheSameModelUntouched_whenContributed_thenBothMapsSayTheSame() {
        assertThat(Projection.of(Projection.contributed(UNTOUCHED)))
                .isEqualTo(Projection.of(annotated()))
                .containsExactly(
                        "Animal, points at Keeper",
                        "Animal.callName: FreeText for Treatment",
                        "Animal about Keeper over (in Keeper.animals) as keeper, IN_FULL, DELETE",
                        "Consultation, points at Animal and Keeper",
                        "Consultation.findings: FreeText for Treatment",
                        "Consultation about Keeper over (in Animal.consultations).(in Keeper.animals) as keeper, IN_FULL,"
                                + " DELETE",
                        "Keeper is a keeper",
                        "Keeper.givenName: PersonName for Treatment",
                        "Keeper.street: PostalAddress for Treatment",
                        "Keeper.surname: PersonName for Treatment",
                        "Keeper.telephone: PhoneNumber for Treatment",
                        "Keeper about Keeper itself as keeper, IN_FULL, DELETE",
                        "Keeper kept P2Y from lastSeen, then DELETE",
                        "Vet is a vet",
                        "Vet.givenName: PersonName for Employment",
                        "Vet.surname: PersonName for Employment",
                        "Vet about Vet itself as vet, IN_FULL, DELETE",
                        "Vet kept P6Y from leftOn, then DELETE");
    }

    @Test
    void givenWhatManyVetsShare_whenRead_thenItIsNoPersonsData() {
        assertThat(annotated().find(Annotated.Field.class)).isEmpty();
        assertThat(annotated().find(Annotated.Species.class)).isEmpty();
    }
}
