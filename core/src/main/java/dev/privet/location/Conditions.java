/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which facts a row asks for and which ones bar it: two of its columns. */
record Conditions(List<RecipientFact> required, List<Bar> bars) {

    private static final String WITHOUT = " without ";

    Conditions {
        required = List.copyOf(required);
        bars = List.copyOf(bars);
    }

    /** A fact that bars the row, or does so only while another one is not stated beside it. */
    record Bar(RecipientFact fact, @Nullable RecipientFact lifting) {

        boolean bars(Set<RecipientFact> facts) {
            return facts.contains(fact) && (lifting == null || !facts.contains(lifting));
        }
    }

    static Conditions of(FactTable.Row row) {
        List<Bar> bars = new ArrayList<>();
        for (String entry : Terms.list(row, "unless")) {
            int without = entry.indexOf(WITHOUT);
            bars.add(
                    without < 0
                            ? new Bar(new RecipientFact(entry), null)
                            : new Bar(
                                    new RecipientFact(entry.substring(0, without)),
                                    new RecipientFact(entry.substring(without + WITHOUT.length()))));
        }
        return new Conditions(
                Terms.list(row, "requires").stream().map(RecipientFact::new).toList(), bars);
    }

    boolean metBy(Set<RecipientFact> facts) {
        for (int i = 0; i < required.size(); i++) {
            if (!facts.contains(required.get(i))) {
                return false;
            }
        }
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).bars(facts)) {
                return false;
            }
        }
        return true;
    }

    /** What keeps the row from applying, in words; only asked when it does not. */
    String obstacle(Set<RecipientFact> facts) {
        List<String> words = new ArrayList<>();
        for (RecipientFact fact : required) {
            if (!facts.contains(fact)) {
                words.add(fact + " is not stated");
            }
        }
        for (Bar bar : bars) {
            if (bar.bars(facts)) {
                words.add(bar.fact() + " is stated" + (bar.lifting() == null ? "" : " without " + bar.lifting()));
            }
        }
        return String.join(" and ", words);
    }

    /** What could honestly be stated to make the row apply, or null where a stated fact bars it for good. */
    @Nullable
    String opening(Set<RecipientFact> facts) {
        List<String> words = new ArrayList<>();
        for (RecipientFact fact : required) {
            if (!facts.contains(fact)) {
                words.add(fact.id());
            }
        }
        for (Bar bar : bars) {
            if (bar.bars(facts)) {
                if (bar.lifting() == null) {
                    return null;
                }
                words.add(bar.lifting().id());
            }
        }
        return "state " + String.join(" and ", words) + " if that is so";
    }
}
