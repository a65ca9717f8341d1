/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of choices keeps to. An implementation's test extends it and gives an empty store. */
public abstract class ChoiceStoreContractTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");
    private static final PersonKey ADA = new PersonKey("member", "1");
    private static final PersonKey BOB = new PersonKey("member", "2");
    private static final PersonKey STAFF = new PersonKey("employee", "1");
    private static final Set<ChoiceTopic> ALL = EnumSet.allOf(ChoiceTopic.class);
    private static final PersonKey FIRST = new PersonKey("", "");

    /**
     * The store under test.
     *
     * @return always the same within one test, empty at first
     */
    protected abstract ChoiceStore store();

    /**
     * Where its evidence goes.
     *
     * @return the ledger
     */
    protected abstract Ledger ledger();

    private static Choice choice(PersonKey person, ChoiceTopic topic, String about, boolean inForce) {
        return new Choice(person, topic, about, inForce, "form 3", NOON, "desk");
    }

    private Choice append(PersonKey person, ChoiceTopic topic, String about, boolean inForce) {
        Choice choice = choice(person, topic, about, inForce);
        store().append(choice, evidence());
        return choice;
    }

    private static LedgerEntry evidence() {
        return LedgerEntry.of(NOON, LedgerEvent.CONSENTED, "member", "newsletter", 1, "form 3");
    }

    @Test
    void givenChoices_whenTheHistoryIsRead_thenItIsThePersonsOwnAndComplete() {
        Choice first = append(ADA, ChoiceTopic.CONSENT, "newsletter", true);
        append(BOB, ChoiceTopic.CONSENT, "newsletter", true);
        append(STAFF, ChoiceTopic.CONSENT, "newsletter", true);
        Choice second = append(ADA, ChoiceTopic.CONSENT, "newsletter", false);

        assertThat(store().history(ADA)).containsExactly(first, second);
        assertThat(store().history(new PersonKey("member", "3"))).isEmpty();
        assertThat(ledger().latest(10)).hasSize(4);
    }

    @Test
    void givenEvidenceThatCannotBeKept_whenAppended_thenTheChoiceIsNotKeptEither() {
        LedgerEntry evidence = evidence();
        store().append(choice(BOB, ChoiceTopic.CONSENT, "newsletter", true), evidence);
        ChoiceMark before = store().mark();

        assertThatThrownBy(() -> store().append(choice(ADA, ChoiceTopic.CONSENT, "newsletter", true), evidence))
                .isInstanceOf(RuntimeException.class);

        assertThat(store().history(ADA)).isEmpty();
        assertThat(store().mark()).isEqualTo(before);
    }

    @Test
    void givenSomethingNew_whenTheChangesAreRead_thenTheyComePageByPageInTheirOrder() {
        append(ADA, ChoiceTopic.CONSENT, "newsletter", true);
        ChoiceMark mark = store().mark();
        assertThat(store().changes(mark, 10)).isEqualTo(new ChoiceChanges(mark, List.of()));

        Choice second = append(ADA, ChoiceTopic.CONSENT, "newsletter", false);
        Choice third = append(BOB, ChoiceTopic.OBJECTION, "statistics", true);

        ChoiceChanges page = store().changes(mark, 1);
        assertThat(page.choices()).containsExactly(second);
        ChoiceChanges rest = store().changes(page.upTo(), 5);
        assertThat(rest.choices()).containsExactly(third);
        assertThat(rest.upTo()).isEqualTo(store().mark());
        assertThat(store().changes(rest.upTo(), 5).choices()).isEmpty();
    }

    @Test
    void givenAMarkOfALaterStore_whenTheChangesAreRead_thenThePresentMarkSaysSo() {
        append(ADA, ChoiceTopic.CONSENT, "newsletter", true);
        ChoiceMark now = store().mark();
        ChoiceMark later = new ChoiceMark(now.generation(), now.position() + 3);

        assertThat(store().changes(later, 10)).isEqualTo(new ChoiceChanges(now, List.of()));
        assertThat(now.follows(later)).isFalse();
        assertThat(later.follows(now)).isTrue();
    }

    @Test
    void givenChoicesThatEnded_whenThoseInForceAreRead_thenTheLatestCounts() {
        append(ADA, ChoiceTopic.CONSENT, "newsletter", true);
        append(ADA, ChoiceTopic.CONSENT, "newsletter", false);
        append(ADA, ChoiceTopic.CONSENT, "statistics", false);
        Choice again = append(ADA, ChoiceTopic.CONSENT, "statistics", true);
        Choice restriction = append(ADA, ChoiceTopic.RESTRICTION, "ACCURACY_CONTESTED", true);
        Choice bobs = append(BOB, ChoiceTopic.OBJECTION, "statistics", true);

        assertThat(store().inForce(ALL, FIRST, 10)).containsExactlyInAnyOrder(again, restriction, bobs);
        assertThat(store().inForce(Set.of(ChoiceTopic.CONSENT), FIRST, 10)).containsExactly(again);
    }

    @Test
    void givenManyPersons_whenThoseInForceAreRead_thenTheyComePersonByPersonFromTheOneAskedFor() {
        append(ADA, ChoiceTopic.CONSENT, "a", true);
        append(BOB, ChoiceTopic.CONSENT, "a", true);
        append(STAFF, ChoiceTopic.CONSENT, "a", true);
        append(ADA, ChoiceTopic.CONSENT, "b", true);

        List<PersonKey> all =
                store().inForce(ALL, FIRST, 10).stream().map(Choice::person).toList();
        assertThat(all).hasSize(4);
        assertThat(all.stream().distinct()).as("nobody is met twice").hasSize(3);
        assertThat(all).as("what is one person's lies together").containsSubsequence(ADA, ADA);
        assertThat(store().inForce(ALL, all.get(3), 10))
                .extracting(Choice::person)
                .containsOnly(all.get(3));
        assertThat(store().inForce(ALL, FIRST, 2)).extracting(Choice::person).isEqualTo(all.subList(0, 2));
    }

    @Test
    void givenAPersonWhoIsForgotten_whenAnybodyAsks_thenNothingLeadsToThemAndTheEvidenceStays() {
        append(ADA, ChoiceTopic.OBJECTION, "statistics", true);
        append(ADA, ChoiceTopic.CONSENT, "newsletter", true);
        Choice bobs = append(BOB, ChoiceTopic.CONSENT, "newsletter", true);
        ChoiceMark mark = store().mark();

        assertThat(store().forget(ADA, "f00d")).isEqualTo(2);

        assertThat(store().history(ADA)).isEmpty();
        assertThat(store().inForce(ALL, FIRST, 10)).containsExactly(bobs);
        assertThat(store().history(BOB)).containsExactly(bobs);
        assertThat(store().mark().generation()).isNotEqualTo(mark.generation());
        assertThat(store().changes(mark, 10)).isEqualTo(new ChoiceChanges(store().mark(), List.of()));
        assertThat(store().forget(ADA, "f00d")).as("forgotten already").isZero();
        assertThat(ledger().latest(10)).hasSize(3);
    }
}
