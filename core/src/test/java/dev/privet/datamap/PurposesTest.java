/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.RecipientMark;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which of those who speak of a purpose is listened to. */
@NullUnmarked // Rows as a framework fills them.
class PurposesTest {

    @Lawful(title = "Of the annotation", basis = LawfulBasis.CONSENT, keptFor = "P1Y")
    @DisclosedTo(name = "Of the annotation", role = RecipientRole.PROCESSOR, country = "GB")
    interface Club extends Purpose {}

    @DataSubject("member")
    @RetainFor(from = "left", then = Disposal.DELETE)
    static class Member {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        LocalDate left;
    }

    private static final DataMapContributor CODE = map -> map.purpose(Club.class)
            .title("Of the contributor")
            .keptFor("P2Y")
            .disclosedTo(RecipientMark.of("Of the contributor", RecipientRole.PROCESSOR, "GB"));

    private static final PurposeOverrides FILE = PurposeOverrides.read("dpo.properties", new StringReader("""
                    club.title = Of the file
                    club.kept-for = P3Y
                    club.recipients.1.name = Of the file
                    club.recipients.1.role = processor
                    club.recipients.1.country = uk
                    """));

    private static DataMap map(boolean contributor, boolean file) {
        DataMapBuilder builder =
                DataMap.builder(Set.of(Regime.values()), Sample.DAY).marked(Member.class);
        if (contributor) {
            builder.contributor(CODE);
        }
        if (file) {
            builder.overrides(FILE);
        }
        return builder.build();
    }

    private static List<Object> saidOf(DataMap map) {
        DeclaredPurpose club = map.purpose(Club.class).orElseThrow();
        return List.of(
                club.title(),
                club.facts().recipients().get(0).name(),
                club.facts().keptFor().orElseThrow(),
                map.find(Member.class).orElseThrow().retention().get(0).period());
    }

    @Test
    void givenSeveralSources_whenRead_thenTheFileComesBeforeTheContributorBeforeTheAnnotation() {
        assertThat(saidOf(map(false, false)))
                .containsExactly("Of the annotation", "Of the annotation", Period.ofYears(1), Period.ofYears(1));
        assertThat(saidOf(map(true, false)))
                .containsExactly("Of the contributor", "Of the contributor", Period.ofYears(2), Period.ofYears(2));
        assertThat(saidOf(map(false, true)))
                .containsExactly("Of the file", "Of the file", Period.ofYears(3), Period.ofYears(3));
        assertThat(saidOf(map(true, true))).isEqualTo(saidOf(map(false, true)));
    }

    @Test
    void givenAFile_whenItNamesRecipients_thenTheyTakeThePlaceOfAllOthers() {
        assertThat(map(true, true).purpose(Club.class).orElseThrow().facts().recipients())
                .containsExactly(new DeclaredRecipient(
                        "Of the file",
                        false,
                        RecipientRole.PROCESSOR,
                        dev.privet.location.Country.of("GB"),
                        Set.of(),
                        Set.of()));
        DataMap none = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Member.class)
                .overrides(PurposeOverrides.builder("test").recipients("club").build())
                .build();
        assertThat(none.purpose(Club.class).orElseThrow().facts().recipients()).isEmpty();
    }

    @Property(tries = 20)
    void whateverSpeaks_readingTwiceAndSayingTwiceGiveEqualMaps(@ForAll boolean contributor, @ForAll boolean file) {
        DataMapBuilder twice = DataMap.builder(Set.of(Regime.values()), Sample.DAY)
                .marked(Member.class)
                .marked(Member.class);
        for (int i = 0; i < 2; i++) {
            if (contributor) {
                twice.contributor(CODE);
            }
            if (file) {
                twice.overrides(FILE);
            }
        }

        assertThat(twice.build())
                .isEqualTo(map(contributor, file))
                .hasSameHashCodeAs(map(contributor, file))
                .isEqualTo(twice.build());
    }

    @Test
    void givenTheOrganisation_whenRead_thenTheMapKnowsItWithCanonicalCountries() {
        OrganisationFacts facts = OrganisationFacts.builder("Example Club")
                .role(OrganisationFacts.Role.CONTROLLER)
                .contact(OrganisationFacts.Contact.of("").reachedBy("club@example.org"))
                .establishedIn(Regime.UK, "uk")
                .storedIn("el", "gb")
                .build();
        DataMap map = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Member.class)
                .organisation(facts)
                .build();
        DataMap without = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Member.class)
                .build();

        assertThat(map.organisation().orElseThrow().exporters()).containsOnly(java.util.Map.entry(Regime.UK, "GB"));
        assertThat(map.organisation().orElseThrow().storedIn()).containsExactly("GB", "GR");
        assertThat(without.organisation()).isEmpty();
        assertThat(map).isNotEqualTo(without);
    }

    @Test
    void givenTheOrganisation_whenPrinted_thenNeitherNamesNorAddressesShow() {
        OrganisationFacts facts = OrganisationFacts.builder("Ann Trader")
                .role(OrganisationFacts.Role.CONTROLLER)
                .contact(OrganisationFacts.Contact.of("Ann")
                        .at("1 High St")
                        .reachedBy("a@b.org")
                        .calledAt("0123"))
                .dataProtectionOfficer(OrganisationFacts.Contact.of("Bob").reachedBy("bob@b.org"))
                .establishedIn(
                        Regime.EU, "US", OrganisationFacts.Contact.of("Cat").reachedBy("cat@b.org"))
                .build();

        assertThat(facts.toString() + facts.contact() + facts.establishments() + facts.dataProtectionOfficer())
                .doesNotContain("Ann", "High", "@", "0123", "Bob", "Cat")
                .contains("CONTROLLER", "postal address e-mail telephone");
    }
}
