/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.util.List;
import java.util.Set;

/**
 * Where the choices of persons are kept, with their history. A choice is appended, never changed. Implementations are thread-safe, and
 * throw where they cannot answer.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ChoiceStore {

    /**
     * Keeps a choice, together with its evidence or not at all. Choices get their positions in the order in which they become visible: a
     * reader that has seen a position never finds a lower one later.
     *
     * @param choice what was chosen
     * @param evidence goes into the ledger in the same transaction
     * @throws RuntimeException if it could not be kept
     */
    void append(Choice choice, LedgerEntry evidence);

    /**
     * All that a person has chosen.
     *
     * @param person who
     * @return oldest first; empty where there is nothing
     */
    List<Choice> history(PersonKey person);

    /**
     * How far the choices go now.
     *
     * @return the position of the newest
     */
    ChoiceMark mark();

    /**
     * What was chosen since a mark.
     *
     * @param after the mark
     * @param atMost how many, one or more
     * @return the first of them. Where the generation is another by now, or the newest position is before the mark as after a restore,
     *     none, and the present mark
     */
    ChoiceChanges changes(ChoiceMark after, int atMost);

    /**
     * The choices in force, person by person in an order of the store's own that does not change.
     *
     * @param topics in what
     * @param from the person to begin with, or where there is none the next in that order
     * @param atMost how many, one or more
     * @return those that are in force now
     */
    List<Choice> inForce(Set<ChoiceTopic> topics, PersonKey from, int atMost);

    /**
     * Forgets who chose: what was chosen stays as evidence under a pseudonym and is in force no longer. Begins another generation.
     *
     * @param person who
     * @param pseudonym what stands for them from now on
     * @return how many choices that were
     */
    long forget(PersonKey person, String pseudonym);
}
