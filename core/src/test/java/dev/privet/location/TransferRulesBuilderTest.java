/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a host follows the law between two releases. */
class TransferRulesBuilderTest {

    private static final String HEADER =
            "id | rules | exporter | destination | outcome | requires | unless | from | to | reason | source | certainty\n";
    private static final LocalDate DATE = LocalDate.of(2027, 6, 1);

    private static FactTable host(String rows) throws IOException {
        return FactTable.read("host.txt", new StringReader(HEADER + rows));
    }

    @Test
    void givenAnAddedRow_whenAssessed_thenItHoldsBesideTheShippedOnesFromItsFirstDay() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(host(
                        "HOST-KE | UK | | KE | ADEQUATE | | | 2027-05-01 | | Kenya was approved. | SI 2027/1 | KNOWN"))
                .build();
        Transfer transfer = Transfer.of(Regime.UK, "GB", "KE", DATE);

        assertThat(rules.assess(transfer).outcome()).isEqualTo(TransferOutcome.ADEQUATE);
        assertThat(rules.assess(transfer).citation().text()).isEqualTo("SI 2027/1");
        assertThat(rules.assess(transfer.on(LocalDate.of(2027, 4, 30))).outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
        assertThat(rules.assess(Transfer.of(Regime.EU, "FR", "KE", DATE)).outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
    }

    @Test
    void givenAnAddedYes_whenAShippedRowOnlyExplainsTheNo_thenTheYesCounts() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(host("HOST-GL | EU | | GL | ADEQUATE | | | 2027-01-01 | | Adequate. | Decision 1 | KNOWN"))
                .build();

        assertThat(rules.assess(Transfer.of(Regime.EU, "DK", "GL", DATE)).outcome())
                .isEqualTo(TransferOutcome.ADEQUATE);
    }

    @Test
    void givenAnAddedYesThatIsUncertain_whenAssessed_thenItIsReviewAndNoSilentYes() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(host("HOST-KE | UK | | KE | ADEQUATE | | | 2027-05-01 | | Perhaps. | A draft | UNCERTAIN"))
                .build();

        assertThat(rules.assess(Transfer.of(Regime.UK, "GB", "KE", DATE)).outcome())
                .isEqualTo(TransferOutcome.REVIEW);
    }

    @Test
    void givenAnEndedRow_whenAssessed_thenItHoldsToItsLastDayAndNoLonger() {
        LocalDate lastDay = LocalDate.of(2027, 3, 31);
        TransferRules rules = TransferRules.builder()
                .shipped()
                .end("EU-US-DPF", lastDay)
                .end("EU-US-DPF", lastDay.plusYears(1))
                .build();
        Transfer transfer = Transfer.of(Regime.EU, "FR", "US", lastDay).withFacts(RecipientFact.DPF_LISTED);

        assertThat(rules.assess(transfer).outcome()).isEqualTo(TransferOutcome.ADEQUATE);
        assertThat(rules.assess(transfer.on(lastDay.plusDays(1))).outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
        assertThat(TransferRules.shipped()
                        .assess(transfer.on(lastDay.plusDays(1)))
                        .outcome())
                .isEqualTo(TransferOutcome.ADEQUATE);
    }

    @Test
    void givenARowThatEndsEarlier_whenEndedLater_thenItIsNotProlonged() {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .end("EU-GB-2031", LocalDate.of(2040, 1, 1))
                .build();

        assertThat(rules.assess(Transfer.of(Regime.EU, "FR", "GB", LocalDate.of(2032, 1, 1)))
                        .outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
    }

    @Test
    void givenAMembershipThatIsEndedAndOneThatIsAdded_whenAssessed_thenBothRegimesFollow() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .end("EU/HR/2013-07-01", LocalDate.of(2027, 1, 1))
                .add(FactTable.read(
                        "host-regions.txt",
                        new StringReader("region | member | from | to | source | certainty\n"
                                + "EU | ME | 2027-01-01 | | An accession treaty | KNOWN")))
                .build();

        assertThat(rules.assess(Transfer.of(Regime.EU, "FR", "ME", DATE)).outcome())
                .isEqualTo(TransferOutcome.NONE_NEEDED);
        assertThat(rules.assess(Transfer.of(Regime.UK, "GB", "ME", DATE)).outcome())
                .isEqualTo(TransferOutcome.ADEQUATE);
        assertThat(rules.assess(Transfer.of(Regime.EU, "FR", "HR", DATE)).outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_NEEDED);
    }

    @Test
    void givenASafeguardOfTheHost_whenItsRowIsAdded_thenItServes() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(
                        FactTable.read(
                                "host-safeguards.txt",
                                new StringReader(
                                        "id | safeguard | rules | together | requires | unless | from | to | title | duty | source | certainty\n"
                                                + "HOST-SG | NEW_CLAUSES | EU | | | | 2027-01-01 | | New clauses | | Decision 2 | KNOWN")))
                .build();

        assertThat(rules.assess(Transfer.of(Regime.EU, "FR", "IN", DATE).withSafeguards(new Safeguard("NEW_CLAUSES")))
                        .outcome())
                .isEqualTo(TransferOutcome.SAFEGUARD_IN_PLACE);
    }

    @Test
    void givenSeveralMistakes_whenBuilt_thenAllAreReportedAtOnceWithPlaceAndRemedy() throws IOException {
        TransferRulesBuilder builder = TransferRules.builder()
                .shipped()
                .add(host("""
                        EU-AD | EU | | AD | ADEQUATE | | | 2027-01-01 | | Twice. | A source | KNOWN
                        HOST-1 | EU | | ZZ | ADEQUATE | | | 2027-01-01 | | Nowhere. | A source | KNOWN
                        HOST-2 | EU | | KE | INVALID | | | 2027-01-01 | | No state. | A source | KNOWN
                        HOST-3 | EU | | KE | ADEQUATE | on a list | | 2027-01-01 | | A fact. | A source | KNOWN
                        HOST-4 | EU | | KE | ADEQUATE | | | 2027-01-01 | | No source. | | KNOWN
                        """))
                .add(FactTable.read("other.txt", new StringReader("colour\nblue")))
                .add(FactTable.read(
                        "members.txt",
                        new StringReader("region | member | from | to | source | certainty\n"
                                + "EU | ZZ | 2027-01-01 | | A treaty | KNOWN")))
                .end("EU-XY", DATE)
                .end("EU-UY", LocalDate.of(2000, 1, 1));

        assertThatThrownBy(builder::build).isInstanceOfSatisfying(PrivacyConfigurationException.class, e -> {
            assertThat(e.problems())
                    .extracting(Problem::place)
                    .satisfiesExactlyInAnyOrder(
                            place -> assertThat(place).isEqualTo("host.txt:2"),
                            place -> assertThat(place).startsWith("host.txt:3"),
                            place -> assertThat(place).isEqualTo("host.txt:4"),
                            place -> assertThat(place).isEqualTo("host.txt:5"),
                            place -> assertThat(place).isEqualTo("host.txt:6"),
                            place -> assertThat(place).isEqualTo("other.txt:2"),
                            place -> assertThat(place).startsWith("members.txt:2, country code 'ZZ'"),
                            place -> assertThat(place).isEqualTo("EU-XY"),
                            place -> assertThat(place).isEqualTo("EU-UY"));
            assertThat(e.problems())
                    .extracting(Problem::code)
                    .contains(
                            ProblemCode.REGISTER_CHANGE_REFUSED,
                            ProblemCode.UNKNOWN_COUNTRY,
                            ProblemCode.FACT_FILE_UNREADABLE);
        });
    }

    @Test
    void givenNoRegisterAtAll_whenBuilt_thenRefusedWithTheRemedy() {
        assertThatThrownBy(() -> TransferRules.builder().build())
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("call shipped()");
    }

    @Test
    void givenADerogationThatIsUncertain_whenReliedOn_thenItIsReviewAndNoSilentYes() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(
                        FactTable.read(
                                "host-derogations.txt",
                                new StringReader(
                                        "id | derogation | rules | requires | unless | from | to | title | duty | source | certainty\n"
                                                + "HOST-DG | NEW_WAY | EU | | | 2027-01-01 | | A new way | | A draft | UNCERTAIN")))
                .build();

        TransferAssessment answer =
                rules.assess(Transfer.of(Regime.EU, "FR", "IN", DATE).withDerogation(new Derogation("NEW_WAY")));

        assertThat(answer.outcome()).isEqualTo(TransferOutcome.REVIEW);
        assertThat(answer.permitted()).isFalse();
    }

    @Test
    void givenRegionsThatContainEachOther_whenBuilt_thenReadingEndsAndEachHoldsTheOthersMembers() throws IOException {
        TransferRules rules = TransferRules.builder()
                .shipped()
                .add(FactTable.read(
                        "host-regions.txt",
                        new StringReader("region | member | from | to | source | certainty\n"
                                + "EU | EEA | 2027-01-01 | | An odd treaty | KNOWN")))
                .build();

        assertThat(rules.regions().contains(Region.EU, Country.of("NO"), DATE)).isTrue();
        assertThat(rules.regions().contains(Region.EEA, Country.of("FR"), DATE)).isTrue();
        assertThat(rules.regions().contains(Region.EU, Country.of("CH"), DATE)).isFalse();
    }
}
