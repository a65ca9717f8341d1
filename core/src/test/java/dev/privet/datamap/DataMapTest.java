/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.wrong.Twin;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class DataMapTest {

    private static List<String> fields(Class<?> type, Class<?>... others) {
        List<Class<?>> all = new ArrayList<>(List.of(others));
        all.add(type);
        return Sample.map(all.toArray(Class<?>[]::new)).find(type).orElseThrow().fields().stream()
                .map(PersonalField::name)
                .toList();
    }

    // Where a mark may stand.

    @Retention(RetentionPolicy.RUNTIME)
    @PersonalData(category = EmailAddress.class, purposes = SupportDesk.class)
    @interface Mail {}

    @DataSubject("everywhere")
    static class Everywhere {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String onField;

        private String onGetter;

        @Mail
        String throughAnotherAnnotation;

        String none;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String getOnGetter() {
            return onGetter;
        }

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public boolean isFlag() {
            return true;
        }
    }

    @DataSubject("record")
    record OnComponent(
            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            int age) {}

    @Test
    void givenMarksInEachPlace_whenRead_thenEachIsFoundAndOrderedByName() {
        assertThat(fields(Everywhere.class)).containsExactly("flag", "onField", "onGetter", "throughAnotherAnnotation");
        assertThat(fields(OnComponent.class)).containsExactly("name");
    }

    @DataSubject("same")
    static class SaidTwice {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private String name;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String getName() {
            return name;
        }
    }

    @Test
    void givenTheSameMarkOnFieldAndGetter_whenRead_thenItIsOneField() {
        assertThat(fields(SaidTwice.class)).containsExactly("name");
    }

    @DataSubject("odd spelling")
    static class OddSpelling {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private String url;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private String eMail;

        public String getURL() {
            return url;
        }

        public String getEMail() {
            return eMail;
        }
    }

    @Test
    void givenAGetterThatSpellsItsFieldInOtherCapitals_whenRead_thenBothAreOneProperty() {
        assertThat(Properties.of(OddSpelling.class).all())
                .extracting(property -> property.name())
                .containsExactly("eMail", "url");
    }

    abstract static class MappedSuperclass {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name;
    }

    interface WithAddress {
        @PersonalData(category = EmailAddress.class, purposes = SupportDesk.class)
        String getEmail();
    }

    @DataSubject("heir")
    static class Heir extends MappedSuperclass implements WithAddress {
        String email;

        @Override
        public String getEmail() {
            return email;
        }
    }

    @Test
    void givenASuperclassAndAnInterfaceWithMarks_whenRead_thenTheyAreInherited() {
        assertThat(fields(Heir.class)).containsExactly("email", "name");
        assertThat(Sample.map(Heir.class).marksOutside(Heir.class)).isEmpty();
    }

    // Whose a row is.

    static class Order {
        @AboutSubject(export = Disclosure.NOT_AT_ALL)
        Customer customer;

        LocalDate paidOn;
    }

    @AboutSubject(path = "order.customer")
    static class Line {
        Order order;

        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        String wish;
    }

    @Test
    void givenAPath_whenRead_thenTheLinkLeadsOverItsStepsToTheSubject() {
        SubjectLink link = Sample.map(Customer.class, Order.class, Line.class)
                .find(Line.class)
                .orElseThrow()
                .links()
                .get(0);

        assertThat(link)
                .isEqualTo(new SubjectLink(
                        List.of(
                                new LinkStep.Along("order", Order.class, false),
                                new LinkStep.Along("customer", Customer.class, false)),
                        Customer.class,
                        "",
                        Disclosure.IN_FULL,
                        ErasureEffect.DELETE,
                        false));
        assertThat(link.dotted()).isEqualTo("order.customer");
    }

    @Test
    void givenTheOnlyLink_whenRead_thenItIsInferredAndSaysSo() {
        assertThat(Sample.map().find(Ticket.class).orElseThrow().links())
                .containsExactly(new SubjectLink(
                        List.of(new LinkStep.Along("raisedBy", Customer.class, false)),
                        Customer.class,
                        "",
                        Disclosure.IN_FULL,
                        ErasureEffect.DELETE,
                        false));
    }

    static class Mediated {
        @AboutSubject
        Customer client;

        Customer neighbour;

        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        String note;
    }

    @Test
    void givenTwoLinksOfWhichOneIsWritten_whenRead_thenTheOtherIsNone() {
        assertThat(Sample.map(Customer.class, Mediated.class)
                        .find(Mediated.class)
                        .orElseThrow()
                        .links())
                .extracting(SubjectLink::dotted)
                .containsExactly("client");
    }

    @DataSubject("employee")
    static class Employee {
        Employee manager;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name;
    }

    @Test
    void givenASubjectThatRefersToItsOwnKind_whenRead_thenItIsAboutItselfAlone() {
        RecordType type = Sample.map(Employee.class).find(Employee.class).orElseThrow();

        assertThat(type.links()).containsExactly(SubjectLink.self(Employee.class, "employee"));
        assertThat(type.refersTo()).isEmpty();
    }

    // How long.

    @RetainFor(period = "p1y6m", from = "order.paidOn", then = Disposal.DELETE, because = "Warranty")
    static class Parcel {
        Order order;
    }

    @Test
    void givenADateAcrossAnAssociationThatMayBeNull_whenRead_thenThePathIsTheStart() {
        assertThat(Sample.map(Customer.class, Order.class, Parcel.class)
                        .find(Parcel.class)
                        .orElseThrow()
                        .retention())
                .contains(
                        new RetentionRule(Period.of(1, 6, 0), List.of("order", "paidOn"), Disposal.DELETE, "Warranty"));
    }

    @Test
    void givenAPeriodThatIsNone_whenARuleIsMade_thenRefused() {
        for (Period period : List.of(Period.ZERO, Period.ofDays(-1), Period.of(1, -1, 0), Period.ofYears(1000))) {
            assertThatThrownBy(() -> new RetentionRule(period, List.of("day"), Disposal.DELETE, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("period: " + period);
        }
    }

    // Classes around marked ones.

    @DataSubject("pet owner")
    static class Owner {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name;

        @NotPersonalData(because = "the same for everybody")
        String greeting;
    }

    static class CatOwner extends Owner {
        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        String cat;
    }

    @Test
    void givenASubclassOutsideTheMap_whenAsked_thenItIsKnownByItsSuperclassAndItsOwnMarksLieOutside() {
        DataMap map = Sample.map(Owner.class);

        assertThat(map.find(CatOwner.class)).isEqualTo(map.find(Owner.class)).isPresent();
        assertThat(map.marksOutside(CatOwner.class)).containsExactly("cat");
        assertThat(map.marksOutside(Owner.class)).isEmpty();
        assertThat(map.find(Object.class)).isEmpty();
    }

    @Test
    void givenASubclassInTheMap_whenRead_thenItIsNoSecondClaimToTheKind() {
        DataMap map = Sample.map(CatOwner.class, Owner.class);

        assertThat(map.subject("pet owner").orElseThrow().type()).isEqualTo(Owner.class);
        assertThat(map.find(CatOwner.class).orElseThrow().fields())
                .extracting(PersonalField::name)
                .containsExactly("cat", "name");
        assertThat(map.marksOutside(CatOwner.class)).isEmpty();
    }

    @Test
    void givenAWaivedProperty_whenRead_thenItIsNoFieldAndRemembered() {
        RecordType type = Sample.map(Owner.class).find(Owner.class).orElseThrow();

        assertThat(type.notPersonal()).containsExactly("greeting");
        assertThat(type.field("greeting")).isEmpty();
        assertThat(type.field("name")).isPresent();
    }

    @Test
    void givenAClassOfAnotherLoader_whenAsked_thenItIsNotTheSameClass() throws Exception {
        Class<?> foreign = new ReadsAgain(Owner.class).loadClass(Owner.class.getName());
        DataMap map = Sample.map(Owner.class);

        assertThat(foreign).isNotEqualTo(Owner.class);
        assertThat(map.find(foreign)).isEmpty();
        assertThat(map.marksOutside(foreign)).containsExactly("name");
        assertThat(DataMap.isMarked(foreign)).isTrue();

        Class<?> foreignTwin = new ReadsAgain(Twin.class).loadClass(Twin.class.getName());
        assertThatThrownBy(() -> Sample.map(Twin.class, foreignTwin))
                .hasMessageContaining("PRIVET-0113 dev.privet.datamap.wrong.Twin: the name 'Twin'");
    }

    private static final class ReadsAgain extends ClassLoader {

        private final Class<?> again;

        ReadsAgain(Class<?> again) {
            super(again.getClassLoader());
            this.again = again;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(again.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    // Purposes.

    @Lawful(title = "Be a class", basis = LawfulBasis.CONTRACT)
    abstract static class HTTPServerCare implements Purpose {}

    @DataSubject("visitor")
    static class Visitor {
        @PersonalData(category = PersonName.class, purposes = HTTPServerCare.class)
        String name;
    }

    @Test
    void givenAPurposeThatIsAClass_whenRead_thenItStandsForItselfLikeAnInterface() {
        DeclaredPurpose purpose =
                Sample.map(Visitor.class).purpose(HTTPServerCare.class).orElseThrow();

        assertThat(purpose.id()).isEqualTo("http-server-care");
        assertThat(purpose.basis()).isEqualTo(LawfulBasis.CONTRACT);
    }

    interface NarrowDesk extends SupportDesk {}

    @DataSubject("narrow")
    static class Narrow {
        @PersonalData(category = PersonName.class, purposes = NarrowDesk.class)
        String name;
    }

    @Test
    void givenAPurposeThatExtendsAnother_whenItSaysNothingItself_thenItHasNoBasis() {
        assertThatThrownBy(() -> Sample.map(Narrow.class)).hasMessageContaining("PRIVET-0103 NarrowDesk");
    }

    @Test
    void givenAMap_whenAskedForPurposes_thenThoseNamedAndTheBuiltInOnesAreThereOrderedById() {
        assertThat(Sample.map().purposes())
                .extracting(DeclaredPurpose::id)
                .containsExactly("access-needs", "answer-data-subject", "end-retention", "newsletter", "support-desk");
        assertThat(Sample.map().purpose(AnswerDataSubject.class)).isPresent();
        assertThat(Sample.map().purpose(HTTPServerCare.class)).isEmpty();
    }

    // As a value.

    @Test
    void givenTheSameClasses_whenReadTwice_thenTheMapsAreEqualAndPrintNoNames() {
        assertThat(Sample.map()).isEqualTo(Sample.map()).hasSameHashCodeAs(Sample.map());
        assertThat(Sample.map()).isNotEqualTo(Sample.map(Customer.class));
        assertThat(Sample.map())
                .isNotEqualTo(DataMap.read(List.of(Customer.class, Ticket.class), Set.of(Regime.UK), Sample.DAY));
        assertThat(Sample.map())
                .hasToString("DataMap[2 types, 5 purposes, " + Sample.map().regimes() + "]");
    }

    @Test
    void givenAMap_whenItsListsAreChanged_thenRefused() {
        DataMap map = Sample.map();

        assertThatThrownBy(() -> map.types().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.purposes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.regimes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Provide
    Arbitrary<List<Class<?>>> marked() {
        List<Class<?>> all = List.of(
                Customer.class, Ticket.class, Order.class, Line.class, Employee.class, Owner.class, CatOwner.class);
        return Arbitraries.of(all).list().ofMaxSize(12).map(some -> {
            List<Class<?>> withTheSubject = new ArrayList<>(some);
            withTheSubject.add(Customer.class);
            return withTheSubject;
        });
    }

    @Property(tries = 100)
    void whateverTheOrderAndHoweverOftenNamed_theMapIsTheSame(
            @ForAll("marked") List<Class<?>> classes, @ForAll Random random) {
        List<Class<?>> shuffled = new ArrayList<>(classes);
        Collections.shuffle(shuffled, random);
        shuffled.add(shuffled.get(0));

        DataMap one = Sample.map(classes.toArray(Class<?>[]::new));
        DataMap other = Sample.map(shuffled.toArray(Class<?>[]::new));

        assertThat(other).isEqualTo(one);
        assertThat(other.types()).containsExactlyElementsOf(one.types());
        assertThat(other.types())
                .extracting(RecordType::type)
                .extracting(Class::getName)
                .isSorted();
        assertThat(other.types())
                .allSatisfy(type -> assertThat(type.fields())
                        .extracting(PersonalField::index)
                        .containsExactlyElementsOf(java.util.stream.IntStream.range(
                                        0, type.fields().size())
                                .boxed()
                                .toList()));
    }
}
