/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Waiver;
import dev.privet.validation.CollectedFor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredTest {

    private static final Clock FEBRUARY = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ScannedAnnotation MARK = ScannedAnnotation.of(PersonalData.class.getName());

    @Test
    void givenAnInputThatFillsMarkedProperties_whenJudged_thenOnlyWhatNobodyMarkedIsFound() {
        ScannedClass base = type("Person", List.of(), field("firstName", MARK));
        ScannedClass filled = new ScannedClass(
                "shop.Customer",
                ScannedClass.Shape.CLASS,
                true,
                Optional.of("shop.Person"),
                List.of(),
                List.of(
                        field("email", MARK),
                        field("nickname", ScannedAnnotation.of(NotPersonalData.class.getName())),
                        field("mobilePhone"),
                        field("id")));
        ScannedClass input = type(
                "Subscription",
                List.of(annotation(CollectedFor.class, Map.of("of", "shop.Customer"))),
                field("email"),
                field("firstName"),
                field("nickname"),
                field("mobilePhone"),
                field("lastName"));

        assertThat(found(Discovery.with(Scans.lexicon()), base, filled, input))
                .containsExactly("Customer.mobilePhone", "Subscription.lastName", "Subscription.mobilePhone");
    }

    @ParameterizedTest
    @CsvSource({
        "unmarked, see our ticket 7, 2027-02-01, false",
        "unmarked, see our ticket 7, 2029-02-01, false",
        "unmarked, see our ticket 7, 2029-02-02, true",
        "unmarked, see our ticket 7, 2027-01-31, true",
        "unmarked, see our ticket 7, soon, true",
        "unmarked, '  ', 2027-02-01, true",
        "unmarked, todo, 2027-02-01, true",
        "logs, see our ticket 7, 2027-02-01, true"
    })
    void givenAWaiver_whenJudgedOnADay_thenItCountsAsItDoesInABuild(
            String rule, String because, String until, boolean found) {
        ScannedAnnotation waiver = annotation(Waiver.class, Map.of("rule", rule, "because", because, "until", until));
        ScannedClass onField = type("Customer", List.of(), field("email", waiver));
        ScannedClass onClass = type("Customer", List.of(waiver), field("email"));
        ScannedClass around = type("Forms", List.of(waiver));
        ScannedClass inner = type("Forms$Customer", List.of(), field("email"));
        Discovery discovery = Discovery.with(Scans.lexicon()).waiving(FEBRUARY);

        assertThat(found(discovery, onField)).hasSize(found ? 1 : 0);
        assertThat(found(discovery, onClass)).hasSize(found ? 1 : 0);
        assertThat(found(discovery, around, inner)).hasSize(found ? 1 : 0);
    }

    @Test
    void givenAWaiver_whenNoDayIsGiven_thenItDoesNotCount() {
        ScannedAnnotation waiver = annotation(
                Waiver.class, Map.of("rule", "unmarked", "because", "see our ticket 7", "until", "2027-03-01"));

        assertThat(found(Discovery.with(Scans.lexicon()), type("Customer", List.of(waiver), field("email"))))
                .containsExactly("Customer.email");
    }

    private static List<String> found(Discovery discovery, ScannedClass... classes) {
        return discovery.find(List.of(classes), Discovery.LIKELY).stream()
                .map(finding -> Spelling.simple(finding.type()) + "." + finding.field())
                .toList();
    }

    private static ScannedClass type(String name, List<ScannedAnnotation> annotations, ScannedField... fields) {
        return new ScannedClass(
                "shop." + name, ScannedClass.Shape.CLASS, true, Optional.empty(), annotations, List.of(fields));
    }

    private static ScannedField field(String name, ScannedAnnotation... annotations) {
        return new ScannedField(name, ScannedType.of(TEXT), Arrays.asList(annotations));
    }

    private static ScannedAnnotation annotation(Class<?> type, Map<String, String> attributes) {
        return new ScannedAnnotation(
                type.getName(),
                attributes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }
}
