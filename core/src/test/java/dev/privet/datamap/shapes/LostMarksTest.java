/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.models.Projection;
import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Marks in odd places: each of them holds, or is reported; none is lost in silence. */
class LostMarksTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Phones.class)
    @PersonalData(category = PhoneNumber.class, purposes = Shapes.Club.class)
    @interface Phone {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Phones {
        Phone[] value();
    }

    @DataSubject("caller")
    static class Caller {
        @Phone("day")
        @Phone("night")
        String number;
    }

    @Test
    void givenAHostsOwnAnnotationTwice_whenTheCompilerWrapsThem_thenTheyMarkAsOneDoes() {
        assertThat(Shapes.fields(Shapes.map(Caller.class), Caller.class)).containsExactly("number");
    }

    interface HasLinks {
        @Shapes.Personal
        String getURL();

        @Shapes.Personal
        boolean isActive();
    }

    @DataSubject("linker")
    static class Linker implements HasLinks {
        String url = "";
        boolean isActive;

        @Override
        public String getURL() {
            return url;
        }

        @Override
        public boolean isActive() {
            return isActive;
        }
    }

    @Test
    void givenMarksOnTheGettersOfAnInterface_whenTheFieldsAreSpelledOtherwise_thenTheFieldsAreMarked() {
        assertThat(Shapes.fields(Shapes.map(Linker.class), Linker.class)).containsExactly("isActive", "url");
    }

    @Embeddable
    static class Place {
        String street;
        String zip;
    }

    @DataSubject("dweller")
    static class Dweller {
        @PersonalData(category = PostalAddress.class, purposes = Shapes.Club.class, members = "street")
        Place home;

        @NotPersonalData(members = "zip", because = "a zip is shared by thousands")
        Place work;
    }

    @DataSubject("dweller")
    static class Misled {
        @PersonalData(category = PostalAddress.class, purposes = Shapes.Club.class, members = "city")
        Place home;
    }

    @Test
    void givenMembersInAMarkOnAMember_whenRead_thenTheyAreThoseOfWhatItHoldsAndNotTheWhole() {
        DataMap map = Shapes.map(Dweller.class);

        assertThat(Shapes.fields(map, Dweller.class)).containsExactly("home.street");
        assertThat(Shapes.page(map, Dweller.class).notPersonal()).containsExactly("work.zip");
        assertThat(Shapes.problems(Misled.class))
                .containsExactly(
                        "PRIVET-0107 Misled: @PersonalData member = \"home.city\" names 'city', which Place does"
                                + " not have. Mend: name one of [street, zip].");
    }

    @Entity
    @AboutSubject(path = "author", role = "author")
    static class Mail {
        @Id
        long id;

        @ManyToOne(optional = false)
        Shapes.Member author;

        @ManyToOne(optional = false)
        Shapes.Member reader;

        @Shapes.Personal
        String text;
    }

    @Entity
    @AboutSubject(path = "reader", role = "reader")
    static class Letter extends Mail {}

    @Test
    void givenALinkOnAClassAndAnotherOnItsSubclass_whenRead_thenRowsOfTheSubclassHaveBoth() {
        assertThat(Projection.links(Shapes.map(Shapes.Member.class, Mail.class, Letter.class), Letter.class))
                .hasSize(2)
                .anyMatch(link -> link.contains("author"))
                .anyMatch(link -> link.contains("reader"));
    }

    @dev.privet.annotation.Lawful(title = "Pay tax", basis = dev.privet.vocabulary.LawfulBasis.LEGAL_OBLIGATION)
    interface Tax extends dev.privet.vocabulary.Purpose {}

    @DataSubject("payer")
    @RetainFor(period = "P6Y", from = "on", then = Disposal.DELETE, purposes = Tax.class)
    static class Payer {
        @PersonalData(category = FreeText.class, purposes = Tax.class)
        String paid;

        LocalDate on;
    }

    @DataSubject("payer")
    @RetainFor(period = "P1Y", from = "on", then = Disposal.DELETE, purposes = Shapes.Club.class)
    static class Guest extends Payer {
        @Shapes.Personal
        String wish;
    }

    @Test
    void givenAPeriodForAnotherPurposeOnASubclass_whenRead_thenThePeriodOfTheSuperclassRunsOn() {
        assertThat(Shapes.page(Shapes.map(Payer.class, Guest.class), Guest.class)
                        .retention())
                .extracting(RetentionRule::period)
                .map(Object::toString)
                .containsExactlyInAnyOrder("P1Y", "P6Y");
    }

    @DataSubject("debtor")
    @RetainFor(period = "P1Y", from = "on", then = Disposal.DELETE, purposes = Shapes.Club.class)
    static class Debtor {
        @PersonalData(
                category = FreeText.class,
                purposes = {Tax.class, Shapes.Club.class})
        @RetainFor(period = "P30D", then = Disposal.ANONYMISE, purposes = Shapes.Club.class)
        String debt;

        LocalDate on;
    }

    @Test
    void givenPeriodsForSomePurposesOnly_whenOthersNeedTheDataToo_thenItIsAMistake() {
        assertThat(Shapes.problems(Debtor.class))
                .containsExactly(
                        "PRIVET-0106 Debtor: @RetainFor states periods for some of its purposes, and none for Tax: what it"
                                + " needs could go too early. Mend: state one for each: @RetainFor(purposes = …), or one that"
                                + " holds whatever the purpose.",
                        "PRIVET-0106 Debtor.debt: @RetainFor states periods for some of its purposes, and none for Tax: what"
                                + " it needs could go too early. Mend: state one for each: @RetainFor(purposes = …), or one"
                                + " that holds whatever the purpose.");
    }

    @Entity
    static class Post {
        @Id
        long id;

        @AboutSubject
        @ManyToOne(optional = false)
        Shapes.Member author;

        @AboutSameSubject
        @OneToMany
        List<Post> replies;

        @Shapes.Personal
        String text;
    }

    @Test
    void givenALinkDownToRowsOfTheSameClass_whenRead_thenItIsAMistake() {
        assertThat(Shapes.problems(Shapes.Member.class, Post.class))
                .containsExactly(
                        "PRIVET-0114 Post.replies: @AboutSameSubject stands on it, and it holds rows of its own"
                                + " class, of which each may hold the next: no such way ends at a person. Mend: remove the mark,"
                                + " and tie every row to its person: @AboutSubject on what leads there.");
    }

    @Embeddable
    static class Address {
        @Shapes.Personal
        String street;
    }

    @Entity
    @DataSubject("tenant")
    static class Tenant {
        @Id
        long id;

        Address address;
    }

    @Entity
    static class Lead {
        @Id
        long id;

        Address address;

        @NotPersonalData(because = "the name of a campaign")
        String campaign;
    }

    @Entity
    static class Office {
        @Id
        long id;

        @NotPersonalData(because = "offices are no persons")
        Address address;
    }

    @Test
    void givenAPersonalPartInARowThatLeadsToNobody_whenNothingWaivesIt_thenItIsAMistake() {
        assertThat(Shapes.problems(Tenant.class, Lead.class))
                .containsExactly(
                        "PRIVET-0110 Lead.address: the Address in it holds personal data in [street], and no link"
                                + " says whose. Mend: tie the row to a person, or say on the property that it is nobody's here:"
                                + " @NotPersonalData(because = \"…\").");
        assertThat(Shapes.map(Tenant.class, Office.class).find(Office.class)).isPresent();
    }

    static class Country {
        String name;
        String code;
    }

    @DisplayedBy("code")
    static class Island extends Country {}

    private static DataMapContributor says(String name, String property) {
        return new DataMapContributor() {
            @Override
            public void contribute(DataMapContribution map) {
                map.type(Country.class).displayedBy(property);
            }

            @Override
            public String name() {
                return name;
            }
        };
    }

    @Test
    void givenHowToDisplayRowsThatAreNoOnes_whenContributorsDisagree_thenItIsAMistake() {
        assertThat(Shapes.problems(
                        all -> {
                            says("a", "name").contribute(all);
                            all.type(Country.class).displayedBy("code");
                        },
                        Shapes.Member.class))
                .hasSize(1)
                .allMatch(text -> text.startsWith("PRIVET-0112 Country: its display is said by contributor"));
    }

    @Test
    void givenAContributorOnASuperclass_whenARowOfASubclassIsDisplayed_thenItHoldsThereToo() {
        DataMap map = DataMap.builder(Set.of(dev.privet.vocabulary.Regime.EU), LocalDate.of(2026, 11, 24))
                .marked(Shapes.Member.class)
                .contributor(says("a", "name"))
                .build();

        assertThat(map.displayedBy(Island.class)).contains("name");
    }
}
