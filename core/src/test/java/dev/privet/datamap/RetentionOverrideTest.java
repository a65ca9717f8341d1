/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.PurposeOverridesBuilder;
import dev.privet.marking.RetentionOverride;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What configuration may say of how long classes and fields are kept, and what it must say with it. */
@NullUnmarked // Rows as a framework fills them.
class RetentionOverrideTest {

    private static final String KEY = "privet.retention.";

    @Lawful(title = "Run a club", basis = LawfulBasis.CONTRACT)
    interface Club extends Purpose {}

    @DataSubject("guest")
    @RetainFor(period = "P2Y", minimum = "P6M", from = "left", then = Disposal.ANONYMISE, because = "Accounts")
    static class ClubGuest {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Club.class)
        String email;

        LocalDate joined;
        LocalDate left;
    }

    static class YoungGuest extends ClubGuest {}

    @DataSubject("visitor")
    static class Visitor {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        LocalDate came;
    }

    @DataSubject("member")
    @RetainFor(period = "P2Y", from = "left", then = Disposal.DELETE, purposes = Club.class)
    static class Member {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        LocalDate left;
    }

    @Test
    void givenAShorterPeriod_whenRead_thenItHoldsAndTheRestStaysAsTheCodeSaysIt() {
        DataMap map = map(of("club-guest", "").keptFor("P1Y"));

        assertThat(map.find(ClubGuest.class).orElseThrow().retention())
                .containsExactly(new RetentionRule(
                        Period.ofYears(1),
                        Optional.of(Period.ofMonths(6)),
                        RetentionClock.of("left"),
                        Disposal.ANONYMISE,
                        "Accounts",
                        Set.of()));
        assertThat(map.explain().toString()).contains("configuration privet.retention.club-guest, over annotation");
    }

    @Test
    void givenAnOverrideOfASuperclass_whenRead_thenItHoldsForWhatExtendsIt() {
        DataMap map = map(of("ClubGuest", "").keptFor("P1Y"));

        assertThat(map.find(YoungGuest.class).orElseThrow().retention())
                .extracting(RetentionRule::period)
                .containsExactly(Period.ofYears(1));
    }

    @Test
    void givenAReason_whenRead_thenPeriodDateAndEndMayBeOthers() {
        DataMap map = map(of("ClubGuest", "")
                .keptFor("P3Y")
                .from("joined")
                .then(Disposal.DELETE)
                .because("Limitation Act 1980, s. 5"));

        assertThat(map.find(ClubGuest.class).orElseThrow().retention())
                .containsExactly(new RetentionRule(
                        Period.ofYears(3),
                        Optional.of(Period.ofMonths(6)),
                        RetentionClock.of("joined"),
                        Disposal.DELETE,
                        "Limitation Act 1980, s. 5",
                        Set.of()));
    }

    @Test
    void givenAFieldAndAClassWithoutAPeriod_whenRead_thenBothAreKeptAsConfigurationSays() {
        DataMap map = map(
                of("ClubGuest", "email").keptFor("P9M").then(Disposal.ANONYMISE),
                of("Visitor", "").keptFor("P30D").from("came").then(Disposal.DELETE));

        assertThat(map.find(ClubGuest.class)
                        .orElseThrow()
                        .field("email")
                        .orElseThrow()
                        .retention())
                .extracting(RetentionRule::period, RetentionRule::from)
                .containsExactly(tuple(Period.ofMonths(9), RetentionClock.of("left")));
        assertThat(map.find(Visitor.class).orElseThrow().retention())
                .extracting(RetentionRule::period)
                .containsExactly(Period.ofDays(30));
    }

    @Test
    void givenMistakes_whenRead_thenAllAreToldAtOnceByTheirKeys() {
        List<Problem> problems = problems(
                of("ClubGast", "").keptFor("P1Y"),
                of("ClubGuest", "emai").keptFor("P1Y"),
                of("ClubGuest", "name").keptFor("one year"),
                of("Visitor", "").keptFor("P1Y"),
                of("Member", "").keptFor("P1Y"),
                of("ClubGuest", "").keptFor("P3Y").from("joined").then(Disposal.DELETE));

        assertThat(problems)
                .extracting(problem -> problem.code().id() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "PRIVET-0122 privet.retention.ClubGast",
                        "PRIVET-0122 privet.retention.ClubGuest.fields.emai",
                        "PRIVET-0121 privet.retention.ClubGuest.fields.name.kept-for",
                        "PRIVET-0121 privet.retention.Visitor",
                        "PRIVET-0121 privet.retention.Member",
                        "PRIVET-0130 privet.retention.ClubGuest");
        assertThat(problems.toString())
                .contains(
                        "write 'ClubGuest', or another of",
                        "write 'email', or another of",
                        "write it in ISO 8601",
                        "write '.kept-for' and '.then'",
                        "below privet.purposes",
                        "write why, as '.because'");
    }

    @Test
    void givenAPeriodBelowTheMinimumOfTheCode_whenRead_thenItIsRefused() {
        assertThat(problems(of("ClubGuest", "").keptFor("P3M")))
                .extracting(problem -> problem.code().id())
                .containsExactly("PRIVET-0129", "PRIVET-0129");
    }

    private static Part of(String type, String property) {
        return new Part(type, property, "", List.of(), Optional.empty(), "");
    }

    private static DataMap map(Part... parts) {
        PurposeOverridesBuilder overrides = PurposeOverrides.builder("privet.purposes");
        List.of(parts).forEach(part -> overrides.retention(part.override()));
        return DataMap.builder(Set.of(Regime.values()), Sample.DAY)
                .marked(ClubGuest.class, YoungGuest.class, Visitor.class, Member.class)
                .overrides(overrides.build())
                .build();
    }

    private static List<Problem> problems(Part... parts) {
        return catchThrowableOfType(PrivacyConfigurationException.class, () -> map(parts))
                .problems();
    }

    /** An override, said part by part. */
    private record Part(
            String type, String property, String keptFor, List<String> from, Optional<Disposal> then, String because) {

        Part keptFor(String period) {
            return new Part(type, property, period, from, then, because);
        }

        Part from(String date) {
            return new Part(type, property, keptFor, List.of(date), then, because);
        }

        Part then(Disposal disposal) {
            return new Part(type, property, keptFor, from, Optional.of(disposal), because);
        }

        Part because(String reason) {
            return new Part(type, property, keptFor, from, then, reason);
        }

        RetentionOverride override() {
            return new RetentionOverride(
                    type,
                    property,
                    keptFor,
                    from,
                    then,
                    because,
                    KEY + type + (property.isEmpty() ? "" : ".fields." + property));
        }
    }
}
