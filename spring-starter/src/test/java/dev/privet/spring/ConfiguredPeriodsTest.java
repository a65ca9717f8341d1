/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.document.PrivacyNotice;
import dev.privet.document.RecordOfProcessing;
import dev.privet.retention.RetentionForecast;
import dev.privet.spring.schedule.ExportingBorrowers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that properties set, in the documents of a data protection officer: what is in force, and where it was said. */
class ConfiguredPeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "privet.retention.Borrower.kept-for, P1Y, 1 year, '', privet.retention.Borrower",
        "privet.purposes.lending.kept-for, P2Y, 2 years, ', for Lend books', privet.purposes.lending.kept-for"
    })
    void givenAPeriodInProperties_whenDocumentsAreDrawnUp_thenTheyTellItAndWhereItWasSaid(
            String property, String period, String inWords, String purposes, String place) {
        boolean ofClass = property.contains("retention");
        String[] properties = ofClass
                ? new String[] {property + "=" + period, "privet.retention.Borrower.because=Decided"}
                : new String[] {property + "=" + period};
        ExportingBorrowers.runner().withPropertyValues(properties).run(context -> {
            Privet privet = context.getBean(Privet.class);
            PrivacyNotice notice = PrivacyNotice.of(privet.dataMap(), DAY);

            assertThat(limits(privet))
                    .containsExactly("Borrower: delete " + period + " after leftOn" + purposes
                            + (ofClass ? " (Decided)" : "") + " (set by configuration: " + place + ")");
            assertThat(notice.toMarkdown()).contains(inWords).doesNotContain("configuration", "4 years");
            assertThat(notice.configuredPeriods()).containsExactly("Borrower: " + place);
            assertThat(privet.sweep().forecast().lines())
                    .extracting(RetentionForecast.Line::configuredIn)
                    .containsExactly(List.of(place));
            assertThat(privet.sweep().forecast().lines().get(0).toString())
                    .startsWith("Borrower, then deleted (set by configuration: " + place + "): 0 now; ");
        });
    }

    @ParameterizedTest
    @CsvSource("P4Y, 4 years")
    void givenNothingInProperties_whenDocumentsAreDrawnUp_thenTheyTellWhatTheCodeSays(String period, String inWords) {
        ExportingBorrowers.runner().run(context -> {
            Privet privet = context.getBean(Privet.class);
            PrivacyNotice notice = PrivacyNotice.of(privet.dataMap(), DAY);

            assertThat(limits(privet)).containsExactly("Borrower: delete " + period + " after leftOn, for Lend books");
            assertThat(notice.toMarkdown()).contains(inWords);
            assertThat(notice.configuredPeriods()).isEmpty();
            assertThat(privet.sweep().forecast().lines())
                    .extracting(RetentionForecast.Line::configuredIn)
                    .containsExactly(List.of());
        });
    }

    private static List<String> limits(Privet privet) {
        Map<String, List<String>> limits = new TreeMap<>();
        RecordOfProcessing.of(privet.dataMap())
                .activities()
                .forEach(activity -> limits.put(activity.purpose().id(), activity.retention()));
        return limits.getOrDefault("lending", List.of());
    }
}
