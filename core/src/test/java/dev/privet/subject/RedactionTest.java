/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.Share;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.export.LeftOut;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.gate.Treatment;
import dev.privet.gate.Use;
import dev.privet.gate.Verdict;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What of a row that is about several persons each of them gets to see. */
class RedactionTest {

    private static final DataMap MAP =
            DataMap.read(List.of(Player.class, Match.class), Set.of(Regime.UK, Regime.EU), Sample.DAY);
    private static final RecordType MATCH = MAP.find(Match.class).orElseThrow();
    private static final RecordType PLAYER = MAP.find(Player.class).orElseThrow();
    private static final List<String> COLUMNS = List.of(
            "id", "homeName", "awayName", "both", "story", "venue.city", "venue.host", "awayId", "refereeId", "score");

    private static RowView view(RecordType type, PrivacyInterceptor... rules) {
        var builder = PrivacyGate.builder(
                        MAP, new InMemoryLedger(), Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        for (PrivacyInterceptor rule : rules) {
            builder.interceptor(rule);
        }
        return new RowView(type, builder.build(), Use.of(AnswerDataSubject.class));
    }

    private static SubjectRow row(String... roles) {
        Map<String, Object> values = new LinkedHashMap<>();
        COLUMNS.forEach(column -> values.put(column, "a value"));
        return new SubjectRow(
                MATCH,
                values,
                MATCH.links().stream()
                        .filter(link -> List.of(roles).contains(link.role()))
                        .toList());
    }

    private static List<String> leftOut(SubjectRow row) {
        List<String> leftOut = new ArrayList<>();
        view(MATCH).of(row).forEach((column, value) -> {
            if (value == LeftOut.ABOUT_OTHERS) {
                leftOut.add(column);
            }
        });
        return leftOut;
    }

    @Test
    void givenARowOfTwo_whenSeen_thenAPersonalFieldStaysOnlyWhereEveryRoleOfItIsTheirs() {
        assertThat(leftOut(row("home")))
                .containsExactly("awayName", "both", "story", "venue.host", "awayId", "refereeId");
        assertThat(leftOut(row("away"))).containsExactly("homeName", "both", "story", "venue.host", "refereeId");
        assertThat(leftOut(row("home", "away"))).containsExactly("story", "venue.host", "refereeId");
    }

    @Test
    void givenARowThatIsDisclosedInFull_whenSeen_thenAllStaysButWhatPointsAtOthers() {
        assertThat(leftOut(row("organiser"))).containsExactly("awayId", "refereeId");
        assertThat(leftOut(row("organiser", "away"))).containsExactly("refereeId");
    }

    @Test
    void givenARuleOnAnEmbeddedObject_whenSeen_thenItsColumnIsLeftOutOfTheRow() {
        PrivacyInterceptor noHosts = operation ->
                Verdict.of(operation, field -> field.name().equals("host") ? Treatment.OMIT : Treatment.REVEAL);

        assertThat(view(MATCH, noHosts).of(row("organiser")))
                .containsEntry("venue.host", LeftOut.BY_RULE)
                .containsEntry("venue.city", "a value");
    }

    /** Whoever may see more of a row by another link never sees less of it. */
    @Property
    void whateverTheRoles_aFurtherOneTakesNothingAway(@ForAll Set<Integer> some, @ForAll Set<Integer> more) {
        List<SubjectLink> fewer = chosen(some);
        Set<SubjectLink> all = new java.util.LinkedHashSet<>(fewer);
        all.addAll(chosen(more));

        assertThat(leftOut(new SubjectRow(MATCH, row("home").values(), fewer)))
                .containsAll(leftOut(new SubjectRow(MATCH, row("home").values(), List.copyOf(all))));
    }

    private static List<SubjectLink> chosen(Set<Integer> some) {
        List<SubjectLink> links = new ArrayList<>(MATCH.links().stream()
                .filter(link -> link.role().equals("home"))
                .toList());
        some.forEach(one ->
                links.add(MATCH.links().get(Math.floorMod(one, MATCH.links().size()))));
        return links.stream().distinct().toList();
    }

    @Test
    void givenAPersonsOwnRow_whenAsked_thenTheKindIsTheirRole() {
        SubjectRow own = SubjectRow.ofPerson(PLAYER, Map.of("id", 1L));

        assertThat(own.disclosure()).isEqualTo(Disclosure.IN_FULL);
        assertThat(own.roles()).containsExactly("player");
    }

    @Test
    void givenNoLinkThatDiscloses_whenARowIsMade_thenItIsRefused() {
        List<SubjectLink> hidden = MATCH.links().stream()
                .filter(link -> link.role().equals("referee"))
                .toList();

        assertThat(hidden).hasSize(1);
        for (List<SubjectLink> links : List.of(hidden, List.<SubjectLink>of())) {
            assertThatThrownBy(() -> new SubjectRow(MATCH, Map.of("id", 1L), links))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("links: none discloses a row of Match");
        }
    }

    @DataSubject("player")
    @NullUnmarked
    static class Player {
        Long id;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        String name;
    }

    @NullUnmarked
    static class Match {
        Long id;

        @AboutSubject(role = "home", share = Share.SHARED)
        Player home;

        @RefersTo(Player.class)
        @AboutSubject(role = "away", share = Share.SHARED)
        Long awayId;

        @RefersTo(Player.class)
        @AboutSubject(role = "referee", export = Disclosure.NOT_AT_ALL)
        Long refereeId;

        @AboutSubject(role = "organiser", share = Share.OWNED)
        Player organiser;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class, about = "home")
        String homeName;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class, about = "away")
        String awayName;

        @PersonalData(
                category = FreeText.class,
                purposes = Sample.SupportDesk.class,
                about = {"home", "away"})
        String both;

        @PersonalData(category = FreeText.class, purposes = Sample.SupportDesk.class)
        String story;

        Venue venue;

        int score;
    }

    @NullUnmarked
    static class Venue {
        String city;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        String host;
    }
}
