/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyInputException;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A person is found by what is known of them, or not at all; and never another controller's. */
class SubjectFinderTest {

    /** Two persons with one address between them, one with an address of their own. */
    private static final Map<Long, String> PERSONS = persons();

    private static Map<Long, String> persons() {
        Map<Long, String> persons = new LinkedHashMap<>();
        persons.put(1L, "shared " + Canary.EMAIL);
        persons.put(2L, "shared " + Canary.EMAIL);
        persons.put(3L, Canary.EMAIL);
        return persons;
    }

    private static SubjectStore store(boolean holds, List<Long> read) {
        return new SubjectStore() {
            @Override
            public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
                read.add((Long) subject.id());
                rows.accept(
                        SubjectRow.ofPerson(Sample.map().find(Customer.class).orElseThrow(), Map.of()));
            }

            @Override
            public boolean holds(String kind) {
                return holds;
            }

            @Override
            public List<SubjectRef> find(
                    String kind, Class<? extends DataCategory> category, Object value, int atMost) {
                return PERSONS.entrySet().stream()
                        .filter(person -> person.getValue().equals(value))
                        .map(person -> new SubjectRef(kind, person.getKey()))
                        .limit(atMost)
                        .toList();
            }
        };
    }

    @Test
    void givenAValueThatOneHas_whenFound_thenItIsThem() {
        assertThat(new SubjectFinder(store(true, new ArrayList<>())).find("customer", EmailAddress.class, Canary.EMAIL))
                .isEqualTo(new SubjectRef("customer", 3L));
    }

    @Test
    void givenAValueThatTwoOrNobodyHave_whenFound_thenItIsRefusedWithoutSayingWhoOrWhat() {
        SubjectFinder finder = new SubjectFinder(store(true, new ArrayList<>()));

        assertThatThrownBy(() -> finder.find("customer", EmailAddress.class, "shared " + Canary.EMAIL))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0603 the subject: more than one 'customer' has the given EmailAddress."
                        + " Mend: ask the person for something that only they have, or name them by their id.")
                .hasMessageNotContaining(Canary.MARK);
        assertThatThrownBy(() -> finder.find("customer", EmailAddress.class, "nobody " + Canary.EMAIL))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0601 the subject: no 'customer' has the given EmailAddress."
                        + " Mend: check the value; it is not repeated here, as personal data.")
                .hasMessageNotContaining(Canary.MARK);
    }

    @Test
    void givenAnotherControllersPerson_whenAskedForInAControllersName_thenThereIsNoSuchPerson() {
        PurposeContext context = PrivacyGate.builder(Sample.map(), new InMemoryLedger(), Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build()
                .context();
        List<Long> read = new ArrayList<>();
        SubjectStore guarded = new SubjectGuard(
                        context,
                        subject -> subject.id().equals(3L) ? Optional.empty() : Optional.of("north " + subject.id()))
                .over(store(true, read));

        try (PurposeScope scope = context.open(Use.of(AnswerDataSubject.class).onBehalfOf("north 2"))) {
            assertThat(scope.use().controller()).isEqualTo("north 2");
            for (long others : List.of(1L, 3L)) {
                assertThatThrownBy(() -> guarded.read(new SubjectRef("customer", others), row -> {}))
                        .isInstanceOf(PrivacyInputException.class)
                        .hasMessageContaining("PRIVET-0601 the subject: there is no 'customer' with the given id.")
                        .hasMessageNotContaining("north");
            }
            guarded.read(new SubjectRef("customer", 2L), row -> {});
            // The one who comes first is another controller's, and takes no place.
            assertThat(guarded.find("customer", EmailAddress.class, "shared " + Canary.EMAIL, 1))
                    .containsExactly(new SubjectRef("customer", 2L));
        }
        guarded.read(new SubjectRef("customer", 1L), row -> {});

        assertThat(read).containsExactly(2L, 1L);
    }

    @Test
    void givenSeveralStores_whenRead_thenTheOneThatHoldsThePersonComesFirst() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        List<String> order = new ArrayList<>();
        SubjectStore all = SubjectStores.of(List.of(store(false, first), store(true, second)));

        all.read(new SubjectRef("customer", 3L), row -> order.add(first.size() + " " + second.size()));

        assertThat(order).containsExactly("0 1", "1 1");
        assertThat(all.holds("customer")).isTrue();
        assertThat(all.find("customer", EmailAddress.class, Canary.EMAIL, 5))
                .containsExactly(new SubjectRef("customer", 3L));
    }
}
