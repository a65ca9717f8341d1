/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ManyErasuresTest {

    private final Grouping store = new Grouping();
    private final Map<SubjectRef, ErasureAnswer> answers = new LinkedHashMap<>();
    private final Erasure erasure = new ErasureBuilder()
            .store(map -> store)
            .build(Clinic.MAP, store.ledger, new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")));

    /** Rows in a list, and which persons were erased together. */
    private static final class Grouping implements ErasureStore {
        final InMemoryLedger ledger = new InMemoryLedger();
        final MemoryStore rows = new MemoryStore(ledger);
        final List<Integer> groups = new ArrayList<>();
        final Set<SubjectRef> failing = new HashSet<>();
        final Set<SubjectRef> apart = new HashSet<>();
        int alone;
        int deadlocks;
        /** Happens once, when a group begins. */
        Runnable meanwhile = () -> {};

        @Override
        public void carryOut(ErasureRun run) {
            alone++;
            refuse(run);
            if (deadlocks-- > 0) {
                throw failure("another was at it.");
            }
            rows.carryOut(run);
        }

        @Override
        public Set<SubjectRef> carryOutTogether(List<ErasureRun> runs) {
            groups.add(runs.size());
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            runs.forEach(this::refuse);
            Set<SubjectRef> inTheWay = runs.stream()
                    .map(ErasureRun::subject)
                    .filter(apart::contains)
                    .collect(Collectors.toSet());
            if (inTheWay.isEmpty()) {
                runs.forEach(rows::carryOut);
            }
            return inTheWay;
        }

        private void refuse(ErasureRun run) {
            if (failing.contains(run.subject())) {
                throw failure("the disk is full.");
            }
        }

        static PrivacyFailureException failure(String why) {
            return new PrivacyFailureException(
                    "An erasure was undone", new Problem(ProblemCode.ERASURE_FAILED, "guest", why, "try again."), null);
        }

        @Override
        public void persons(String kind, Consumer<Object> ids) {
            rows.persons(kind, ids);
        }

        @Override
        public ErasureRegister register() {
            return rows.register();
        }
    }

    private static SubjectRef guest(long id) {
        return new SubjectRef("guest", id);
    }

    private List<SubjectRef> guests(int many) {
        LongStream.rangeClosed(1, many)
                .forEach(id -> store.rows.rows.add(
                        new MemoryStore.Row(Clinic.GUEST, id).about("guest", id).with("name", "guest " + id)));
        return LongStream.rangeClosed(1, many).mapToObj(ManyErasuresTest::guest).toList();
    }

    private ErasureReport eraseAll(List<SubjectRef> guests) {
        return erasure.eraseAll(guests, answers::put);
    }

    @Test
    void givenManyPersons_whenErased_thenTheyShareTransactionsAndEachIsTold() {
        List<SubjectRef> guests = guests(450);

        ErasureReport report = eraseAll(guests);

        assertThat(report.toString()).isEqualTo("erased 450, erased before 0, failed 0");
        assertThat(report.isComplete()).isTrue();
        assertThat(store.groups).containsExactly(256, 194);
        assertThat(answers.keySet()).containsExactlyElementsOf(guests);
        assertThat(store.rows.rows).isEmpty();
        assertThat(store.alone).isZero();
    }

    @Test
    void givenOneWhoFails_whenErasedWithOthers_thenTheOthersAreErasedAndItIsToldWhoWasNot() {
        List<SubjectRef> guests = guests(100);
        store.failing.add(guest(73));

        ErasureReport report = eraseAll(guests);

        assertThat(report.erased()).isEqualTo(99);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.failures()).containsOnlyKeys(guest(73));
        assertThat(report.failures().get(guest(73))).hasMessageContaining("the disk is full");
        assertThat(store.rows.rows).extracting(row -> row.key).containsExactly(73L);
        assertThat(answers).hasSize(99).doesNotContainKey(guest(73));
        // Halved again and again, and not taken apart into a hundred.
        assertThat(store.groups).hasSizeLessThan(16);
    }

    @Test
    void givenPersonsWhoShareRows_whenErasedWithOthers_thenTheyAreErasedAlone() {
        List<SubjectRef> guests = guests(10);
        store.apart.addAll(List.of(guest(2), guest(9)));

        ErasureReport report = eraseAll(guests);

        assertThat(report.erased()).isEqualTo(10);
        assertThat(store.groups).containsExactly(10, 8);
        assertThat(store.alone).isEqualTo(2);
        assertThat(store.rows.rows).isEmpty();
    }

    @Test
    void givenWhatCannotBeAPerson_whenErasedWithOthers_thenAllMistakesAreToldAndTheOthersAreErased() {
        guests(3);
        SubjectRef nobody = guest(99);
        SubjectRef martian = new SubjectRef("martian", 1L);

        ErasureReport report = eraseAll(List.of(guest(1), nobody, martian, guest(2), guest(1)));

        assertThat(report.toString()).isEqualTo("erased 2, erased before 0, failed 2");
        assertThat(report.failures()).containsOnlyKeys(nobody, martian);
        assertThat(report.failures().values())
                .flatExtracting(PrivacyException::problems)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.UNKNOWN_SUBJECT);
    }

    @Test
    void givenThoseWhoWereErased_whenAskedForAgain_thenTheyAreToldAsSuchTogetherAndAlone() {
        List<SubjectRef> guests = guests(3);
        eraseAll(guests);

        assertThat(eraseAll(guests).toString()).isEqualTo("erased 0, erased before 3, failed 0");
        assertThat(eraseAll(List.of(guest(1))).toString()).isEqualTo("erased 0, erased before 1, failed 0");
        assertThat(answers.get(guest(1))).isInstanceOf(ErasureAnswer.AlreadyErased.class);
    }

    @Test
    void givenSomebodyElseErasesOneMeanwhile_whenTriedAgain_thenThePersonIsErasedOnceAlthoughSomethingStays() {
        List<SubjectRef> guests = guests(4);
        store.rows.rows.add(new MemoryStore.Row(Clinic.BILL, 70)
                .about("", 2)
                .with("address", "Church Lane 1")
                .on("issuedOn", LocalDate.now(ZoneOffset.UTC)));
        store.meanwhile = () -> {
            erasure.erase(guest(2));
            throw Grouping.failure("another was at it.");
        };

        ErasureReport report = eraseAll(guests);

        assertThat(report.toString()).isEqualTo("erased 3, erased before 1, failed 0");
        assertThat(answers.get(guest(2))).isInstanceOf(ErasureAnswer.AlreadyErased.class);
        assertThat(store.ledger.latest(9)).hasSize(4);
    }

    @Test
    void givenOneAloneWhomAnotherNodeMakesFail_whenErased_thenThePersonIsTriedOnceMore() {
        List<SubjectRef> guests = guests(3);
        store.apart.add(guest(2));
        store.deadlocks = 1;

        ErasureReport report = eraseAll(guests);

        assertThat(report.toString()).isEqualTo("erased 3, erased before 0, failed 0");
        assertThat(store.alone).isEqualTo(2);
    }

    @Test
    void givenAListenerThatFails_whenErased_thenItEndsThereAndWhatWasDoneStaysDone() {
        List<SubjectRef> guests = guests(300);

        assertThatThrownBy(() -> erasure.eraseAll(guests, (guest, answer) -> {
                    throw new IllegalStateException("The printer is on fire");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.rows.rows).hasSize(44);
        assertThat(eraseAll(guests).toString()).isEqualTo("erased 44, erased before 256, failed 0");
    }

    @Test
    void givenAStoreThatNamesSomebodyElse_whenErased_thenItIsRefused() {
        List<SubjectRef> guests = guests(2);
        ErasureStore wrong = new ErasureStore() {
            @Override
            public void carryOut(ErasureRun run) {
                store.carryOut(run);
            }

            @Override
            public Set<SubjectRef> carryOutTogether(List<ErasureRun> runs) {
                return Set.of(guest(77));
            }

            @Override
            public void persons(String kind, Consumer<Object> ids) {
                store.persons(kind, ids);
            }

            @Override
            public ErasureRegister register() {
                return store.register();
            }
        };
        Erasure broken = new ErasureBuilder()
                .store(map -> wrong)
                .build(Clinic.MAP, store.ledger, new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")));

        assertThatThrownBy(() -> broken.eraseAll(guests, answers::put))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("apart: they are none of those who were to be erased");
    }
}
