/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who asks learns of a choice within the stated time, however many there are, and of none where the store is silent. */
class ChoiceReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String NEWS = ChoiceTopic.CONSENT.code("news");
    private static final String STATISTICS = ChoiceTopic.OBJECTION.code("statistics");

    private static final List<ChoiceTopic> TOPICS =
            List.of(ChoiceTopic.RESTRICTION, ChoiceTopic.OBJECTION, ChoiceTopic.CONSENT);

    private final Counting store = new Counting();
    private final AtomicLong nanos = new AtomicLong();

    /** A store that counts how often it is asked, and can be out of reach. */
    private static final class Counting implements ChoiceStore {

        private InMemoryChoiceStore inner = new InMemoryChoiceStore(new InMemoryLedger());
        private int asked;
        private boolean silent;

        private InMemoryChoiceStore answer() {
            asked++;
            if (silent) {
                throw new IllegalStateException("out of reach");
            }
            return inner;
        }

        @Override
        public void append(Choice choice, LedgerEntry evidence) {
            inner.append(choice, evidence);
        }

        @Override
        public List<Choice> history(PersonKey person) {
            return answer().history(person);
        }

        @Override
        public ChoiceMark mark() {
            return answer().mark();
        }

        @Override
        public ChoiceChanges changes(ChoiceMark after, int atMost) {
            return answer().changes(after, atMost);
        }

        @Override
        public List<Choice> inForce(Set<ChoiceTopic> topics, PersonKey from, int atMost) {
            return answer().inForce(topics, from, atMost);
        }

        @Override
        public long forget(PersonKey person, String pseudonym) {
            return inner.forget(person, pseudonym);
        }
    }

    private ChoiceReader reader(int most) {
        return new ChoiceReader(store, Duration.ofSeconds(5), most, nanos::get);
    }

    private void append(String id, ChoiceTopic topic, String about, boolean inForce) {
        store.append(
                new Choice(new PersonKey("member", id), topic, about, inForce, "", NOON, null),
                LedgerEntry.of(NOON, LedgerEvent.CONSENTED, "member", about, 1, ""));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void givenAChoiceOnAnotherNode_whenTheStatedTimeHasPassed_thenItIsSeen() {
        append("1", ChoiceTopic.CONSENT, "news", true);
        ChoiceReader reader = reader(100);
        assertThat(reader.isReady()).isTrue();
        assertThat(reader.consents("member", "1").has(NEWS)).isTrue();

        append("1", ChoiceTopic.CONSENT, "news", false);
        append("2", ChoiceTopic.RESTRICTION, "ACCURACY_CONTESTED", true);
        pass(Duration.ofSeconds(5));

        assertThat(reader.isReady()).isTrue();
        assertThat(reader.consents("member", "1").has(NEWS)).isFalse();
        assertThat(reader.exceptions("member", "2").restricted()).isTrue();
        assertThat(reader.anyRestricted("member")).isTrue();
        assertThat(reader.anyRestricted("employee")).isFalse();
    }

    @Test
    void givenALongList_whenItIsShown_thenTheStoreIsAskedOnceForAllOfIt() {
        for (int i = 0; i < 5_000; i++) {
            append("" + i, ChoiceTopic.CONSENT, "news", true);
        }
        ChoiceReader reader = reader(10_000);
        assertThat(reader.isReady()).isTrue();
        int afterLoading = store.asked;

        for (int i = 0; i < 10_000; i++) {
            assertThat(reader.isReady()).isTrue();
            assertThat(reader.consents("member", "" + i).has(NEWS)).isEqualTo(i < 5_000);
        }

        assertThat(store.asked).isEqualTo(afterLoading);
        assertThat(afterLoading).as("a page for each 2000, and the mark").isLessThan(10);
    }

    @Test
    void givenMoreThanFitIntoMemory_whenAListIsShown_thenManyAreReadAtOnceAndEachIsRight() {
        for (int i = 0; i < 2_000; i += 2) {
            append(String.format("%05d", i), ChoiceTopic.CONSENT, "news", true);
        }
        append("00001", ChoiceTopic.OBJECTION, "statistics", true);
        ChoiceReader reader = reader(500);
        assertThat(reader.isReady()).isTrue();
        int afterLoading = store.asked;

        for (int i = 0; i < 400; i++) {
            assertThat(reader.consents("member", String.format("%05d", i)).has(NEWS))
                    .isEqualTo(i % 2 == 0);
        }

        assertThat(store.asked - afterLoading)
                .as("those who have chosen are read ahead, those who have not are asked for one by one")
                .isLessThan(210);
        assertThat(reader.exceptions("member", "00001").has(STATISTICS)).isTrue();
        append("00000", ChoiceTopic.CONSENT, "news", false);
        reader.refresh();
        assertThat(reader.consents("member", "00000").has(NEWS)).isFalse();
    }

    @Test
    void givenMoreExceptionsThanFit_whenAsked_thenAnybodyCouldHaveOne() {
        for (int i = 0; i < 20; i++) {
            append("" + i, ChoiceTopic.OBJECTION, "statistics", true);
        }
        ChoiceReader reader = reader(10);

        assertThat(reader.isReady()).isTrue();
        assertThat(reader.anyObjected("employee", STATISTICS)).isTrue();
        assertThat(reader.exceptions("member", "19").has(STATISTICS)).isTrue();
        assertThat(reader.exceptions("member", "99").has(STATISTICS)).isFalse();
    }

    @Test
    void givenAStoreThatIsSilent_whenTheStatedTimeHasPassed_thenNothingIsKnownUntilItAnswersAgain() {
        ChoiceReader reader = reader(100);
        assertThat(reader.isReady()).isTrue();
        store.silent = true;

        pass(Duration.ofSeconds(4));
        assertThat(reader.isReady()).as("new enough").isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(reader.isReady()).isFalse();
        int asked = store.asked;
        assertThat(reader.isReady()).isFalse();
        assertThat(store.asked).as("not asked at every turn").isEqualTo(asked);

        store.silent = false;
        pass(Duration.ofSeconds(1));
        assertThat(reader.isReady()).isTrue();
    }

    @Test
    void givenAStoreThatComesBackAsAnOlderOne_whenAsked_thenNothingOfTheLaterOneIsHeld() {
        append("1", ChoiceTopic.CONSENT, "news", true);
        append("2", ChoiceTopic.CONSENT, "news", true);
        ChoiceReader reader = reader(100);
        assertThat(reader.isReady()).isTrue();

        store.inner = new InMemoryChoiceStore(new InMemoryLedger());
        append("2", ChoiceTopic.CONSENT, "news", true);
        pass(Duration.ofSeconds(5));

        assertThat(reader.isReady()).isTrue();
        assertThat(reader.consents("member", "1").has(NEWS)).isFalse();
        assertThat(reader.consents("member", "2").has(NEWS)).isTrue();
    }

    @Test
    void givenAStoreThatComesBackAsAnotherOneThatIsFurther_whenItFailedBetween_thenNothingOfTheFirstIsHeld() {
        append("1", ChoiceTopic.CONSENT, "news", true);
        ChoiceReader reader = reader(100);
        assertThat(reader.isReady()).isTrue();
        store.silent = true;
        pass(Duration.ofSeconds(5));
        assertThat(reader.isReady()).isFalse();

        store.silent = false;
        store.inner = new InMemoryChoiceStore(new InMemoryLedger());
        append("2", ChoiceTopic.CONSENT, "news", true);
        append("3", ChoiceTopic.CONSENT, "news", true);
        pass(Duration.ofSeconds(1));

        assertThat(reader.isReady()).isTrue();
        assertThat(reader.consents("member", "1").has(NEWS)).isFalse();
        assertThat(reader.consents("member", "2").has(NEWS)).isTrue();
    }

    @Test
    void givenAStoreThatWasNeverReached_whenAsked_thenNothingIsKnown() {
        store.silent = true;
        ChoiceReader reader = reader(100);

        assertThat(reader.isReady()).isFalse();
        assertThatThrownBy(reader::refresh).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givenAPersonWhoIsForgotten_whenReadAgain_thenNothingOfThemIsHeld() {
        append("1", ChoiceTopic.OBJECTION, "statistics", true);
        ChoiceReader reader = reader(100);
        assertThat(reader.isReady()).isTrue();
        store.forget(new PersonKey("member", "1"), "f00d");
        pass(Duration.ofSeconds(3));

        assertThat(reader.isReady()).isTrue();
        assertThat(reader.exceptions("member", "1")).isEqualTo(InForce.NOTHING);
        assertThat(reader.anyObjected("member", STATISTICS)).isFalse();
    }

    @Test
    void givenNoTime_whenSetUp_thenItIsRefused() {
        assertThatThrownBy(() -> new ChoiceReader(store, Duration.ZERO))
                .hasMessage("seenWithin: is not longer than nothing");
    }

    /** However the choices come and however few fit into memory, what is read is what the store has. */
    @Property(tries = 200)
    void givenAnyChoices_whenReadBitByBit_thenTheReaderKnowsWhatIsInForce(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 63) Integer> moves,
            @ForAll @IntRange(min = 1, max = 6) int most) {
        ChoiceReader reader = reader(most);
        for (int move : moves) {
            ChoiceTopic topic = TOPICS.get(move % 3);
            append("" + move / 16, topic, move % 4 < 2 ? "news" : "statistics", move % 8 < 4);
            if (move % 5 == 0) {
                reader.refresh();
            }
        }
        reader.refresh();

        for (int id = 0; id < 4; id++) {
            for (String about : List.of("news", "statistics")) {
                for (ChoiceTopic topic : ChoiceTopic.values()) {
                    PersonKey person = new PersonKey("member", "" + id);
                    boolean expected = store.inner.inForce(Set.of(topic), new PersonKey("", ""), 1_000).stream()
                            .anyMatch(choice -> choice.person().equals(person)
                                    && choice.about().equals(about));
                    InForce known = topic == ChoiceTopic.CONSENT
                            ? reader.consents("member", person.id())
                            : reader.exceptions("member", person.id());
                    assertThat(known.has(topic.code(about))).isEqualTo(expected);
                }
            }
        }
    }
}
