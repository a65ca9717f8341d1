/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Choices for tests and first steps. Forgets everything with the process. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryChoiceStore implements ChoiceStore {

    private final Ledger ledger;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<List<Object>, Choice> latest = new LinkedHashMap<>();
    private long generation;

    /**
     * Creates an empty store.
     *
     * @param ledger where the evidence goes
     */
    public InMemoryChoiceStore(Ledger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    @Override
    public synchronized void append(Choice choice, LedgerEntry evidence) {
        ledger.append(evidence);
        choices.add(choice);
        latest.put(key(choice), choice);
    }

    private static List<Object> key(Choice choice) {
        return List.of(choice.person(), choice.code());
    }

    @Override
    public synchronized List<Choice> history(PersonKey person) {
        return choices.stream().filter(choice -> choice.person().equals(person)).toList();
    }

    @Override
    public synchronized ChoiceMark mark() {
        return new ChoiceMark(generation, choices.size());
    }

    @Override
    public synchronized ChoiceChanges changes(ChoiceMark after, int atMost) {
        if (!mark().follows(after)) {
            return new ChoiceChanges(mark(), List.of());
        }
        int from = (int) after.position();
        int to = (int) Math.min(choices.size(), (long) from + atMost);
        return new ChoiceChanges(new ChoiceMark(generation, to), choices.subList(from, to));
    }

    @Override
    public synchronized List<Choice> inForce(Set<ChoiceTopic> topics, PersonKey from, int atMost) {
        return latest.values().stream()
                .filter(choice -> choice.inForce() && topics.contains(choice.topic()))
                .filter(choice -> choice.person().compareTo(from) >= 0)
                .sorted(Comparator.comparing(Choice::person).thenComparing(Choice::code))
                .limit(atMost)
                .toList();
    }

    /** What stays has no person that anybody could ask for. */
    @Override
    public synchronized long forget(PersonKey person, String pseudonym) {
        PersonKey nobody = new PersonKey(person.kind() + " (forgotten)", pseudonym);
        long forgotten = 0;
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (choice.person().equals(person)) {
                latest.remove(key(choice));
                choices.set(
                        i,
                        new Choice(
                                nobody,
                                choice.topic(),
                                choice.about(),
                                choice.inForce(),
                                choice.detail(),
                                choice.at(),
                                choice.actor()));
                forgotten++;
            }
        }
        if (forgotten > 0) {
            generation++;
        }
        return forgotten;
    }
}
