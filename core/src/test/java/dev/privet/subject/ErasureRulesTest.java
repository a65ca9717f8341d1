/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.ErasureEffect;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ErasureRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ErasureRules RULES = new ErasureRules(Clinic.MAP);

    private static RowTreatment decide(RecordType type, boolean others, Map<String, LocalDate> dates) {
        return RULES.decide(new RowFacts(type, type.links(), others, dates), Optional.empty(), TODAY);
    }

    private static RowTreatment as(RecordType type, String role, boolean others) {
        List<SubjectLink> links =
                type.links().stream().filter(link -> link.role().equals(role)).toList();
        return RULES.decide(new RowFacts(type, links, others, Map.of()), Optional.empty(), TODAY);
    }

    @Test
    void givenThePersonsOwnRow_whenDecided_thenItGoes() {
        assertThat(decide(Clinic.GUEST, false, Map.of())).isEqualTo(new RowTreatment.Delete());
    }

    @Test
    void givenABillWithinItsPeriod_whenDecided_thenWhatTheLawNeedsStaysUntilItsLastDayAndTheRestGoes() {
        RowTreatment treatment = decide(Clinic.BILL, false, Map.of("issuedOn", LocalDate.of(2024, 2, 29)));

        assertThat(treatment)
                .isEqualTo(new RowTreatment.Change(
                        Set.of("note"),
                        List.of(),
                        List.of(new KeptData(
                                ErasureGround.LEGAL_OBLIGATION,
                                Set.of("address"),
                                Optional.of(LocalDate.of(2030, 2, 28)),
                                "Keep books"))));
    }

    @Test
    void givenABillOnAndAfterTheLastDayOfItsPeriod_whenDecided_thenItStaysOnTheDayAndGoesAfterIt() {
        assertThat(decide(Clinic.BILL, false, Map.of("issuedOn", TODAY.minusYears(6)))
                        .kept())
                .hasSize(1);
        assertThat(decide(
                        Clinic.BILL,
                        false,
                        Map.of("issuedOn", TODAY.minusYears(6).minusDays(1))))
                .isEqualTo(new RowTreatment.Delete());
    }

    @Test
    void givenABillWithoutADate_whenDecided_thenItsPeriodHasNotBegunAndThereIsNoEndYet() {
        assertThat(decide(Clinic.BILL, false, Map.of()).kept())
                .singleElement()
                .extracting(KeptData::until)
                .isEqualTo(Optional.empty());
    }

    @Test
    void givenAChatWithSomebodyElse_whenOneIsErased_thenTheirWordsGoAndTheOthersStay() {
        RowTreatment treatment = as(Clinic.CHAT, "caller", true);

        assertThat(treatment).isInstanceOfSatisfying(RowTreatment.Change.class, change -> {
            assertThat(change.anonymised()).containsExactly("asked");
            assertThat(change.detached()).extracting(SubjectLink::role).containsExactly("caller");
        });
    }

    @Test
    void givenAChatOfWhichTheOtherIsGone_whenTheLastIsErased_thenItGoes() {
        assertThat(as(Clinic.CHAT, "callee", false)).isEqualTo(new RowTreatment.Delete());
    }

    @Test
    void givenARemark_whenItsAuthorIsErased_thenItStaysWithoutWordsAndWithoutAuthor() {
        assertThat(as(Clinic.REMARK, "author", false))
                .isEqualTo(new RowTreatment.Change(Set.of("text"), Clinic.REMARK.links(), List.of()));
    }

    @Test
    void givenADetachedAndAKeptLink_whenDecided_thenTheOnePointsAtThemNoMoreAndTheOtherStays() {
        assertThat(as(Clinic.VISIT, "visitor", false))
                .isEqualTo(new RowTreatment.Change(Set.of(), Clinic.VISIT.links(), List.of()));
        assertThat(as(Clinic.ROSTER, "mentioned", false))
                .isEqualTo(new RowTreatment.Keep(List.of(KeptData.row(ErasureGround.NOT_THEIRS))));
    }

    @Test
    void givenAHold_whenDecided_thenItOutranksEverything() {
        RowTreatment treatment = RULES.decide(
                new RowFacts(Clinic.GUEST, Clinic.GUEST.links(), false, Map.of()), Optional.of("Claim 12"), TODAY);

        assertThat(treatment)
                .isEqualTo(new RowTreatment.Keep(List.of(new KeptData(
                        ErasureGround.LEGAL_CLAIMS, Set.of("name", "email"), Optional.empty(), "Claim 12"))));
    }

    @Property
    void givenMoreLinks_whenDecided_thenNoLessGoes(
            @ForAll("chatLinks") List<SubjectLink> links, @ForAll boolean others) {
        RowTreatment few =
                RULES.decide(new RowFacts(Clinic.CHAT, links.subList(0, 1), others, Map.of()), Optional.empty(), TODAY);
        RowTreatment many = RULES.decide(new RowFacts(Clinic.CHAT, links, others, Map.of()), Optional.empty(), TODAY);

        assertThat(gone(many)).containsAll(gone(few));
    }

    @Property
    void givenAnyDate_whenDecided_thenAFieldIsEitherKeptOrGone(
            @ForAll("dates") LocalDate issuedOn, @ForAll boolean held) {
        RowTreatment treatment = RULES.decide(
                new RowFacts(Clinic.BILL, Clinic.BILL.links(), false, Map.of("issuedOn", issuedOn)),
                held ? Optional.of("hold") : Optional.empty(),
                TODAY);
        Set<String> kept = new HashSet<>();
        treatment.kept().forEach(data -> kept.addAll(data.fields()));
        boolean needed = held || !issuedOn.plusYears(6).isBefore(TODAY);

        assertThat(kept.contains("address")).isEqualTo(needed);
        assertThat(gone(treatment))
                .satisfies(gone -> assertThat(Collections.disjoint(gone, kept)).isTrue());
        assertThat(treatment instanceof RowTreatment.Delete).isNotEqualTo(needed);
    }

    /** What is lost: fields, and the row itself. */
    private static Set<String> gone(RowTreatment treatment) {
        Set<String> gone = new HashSet<>();
        if (treatment instanceof RowTreatment.Delete) {
            gone.addAll(List.of("the row", "asked", "answered", "address", "note"));
        } else if (treatment instanceof RowTreatment.Change change) {
            gone.addAll(change.anonymised());
        }
        return gone;
    }

    @Provide
    Arbitrary<List<SubjectLink>> chatLinks() {
        List<SubjectLink> links = new ArrayList<>();
        for (SubjectLink link : Clinic.CHAT.links()) {
            for (ErasureEffect effect : ErasureEffect.values()) {
                links.add(new SubjectLink(
                        link.steps(), link.subject(), link.role(), link.export(), effect, link.mayBeMissing()));
            }
        }
        return Arbitraries.of(links).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-4000, 400).map(TODAY::plusDays);
    }
}
