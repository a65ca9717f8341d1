/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for every place on every day on which a row begins or ends, and on its neighbours, from 2018 to 2035. */
class TransferSweepTest {

    private static final TransferRules RULES = TransferRules.shipped();
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    @ParameterizedTest
    @CsvSource({"UK, GB", "EU, DE", "EU, NO"})
    void givenEveryPlaceAndMilestone_whenAssessed_thenAnAnswerWithItsSourceAndWhatMendsIt(
            Regime regime, String exporter) {
        List<String> wrong = new ArrayList<>();
        for (Place place : places()) {
            for (LocalDate day : milestones()) {
                TransferAssessment answer = RULES.assess(Transfer.of(regime, Country.of(exporter), place, day));
                boolean sourced = !answer.citation().text().isBlank();
                boolean mendable = answer.permitted() || answer.remedy().isPresent();
                if (!sourced || !mendable || answer.outcome() == TransferOutcome.INVALID) {
                    wrong.add(day + " " + answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<Place> places() {
        return Stream.of("countries.txt", "organisations.txt")
                .flatMap(file -> FactTable.read(TransferRules.class, file).rows().stream())
                .map(row -> Place.of(row.text("code")))
                .toList();
    }

    private static Set<LocalDate> milestones() {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(FIRST, LAST));
        for (String file : List.of("destinations.txt", "regions.txt", "transfer-laws.txt")) {
            for (FactTable.Row row : FactTable.read(TransferRules.class, file).rows()) {
                LocalDate to = row.validity().to();
                LocalDate end = to == null ? LAST : to;
                for (LocalDate edge : List.of(row.validity().from(), end)) {
                    days.addAll(List.of(edge.minusDays(1), edge, edge.plusDays(1)));
                }
            }
        }
        return new TreeSet<>(days.subSet(FIRST, true, LAST, true));
    }
}
