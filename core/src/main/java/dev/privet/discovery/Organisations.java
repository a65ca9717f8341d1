/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells addresses and numbers of organisations from those of persons. Remembers what it read, so it is for one thread. */
final class Organisations {

    private static final double LEAST = 1.5;
    private static final double SYSTEM = 1.6;
    /** From here on a class is one of persons by its name: an employee with a company beside has an address of their own. */
    private static final double PERSON = 0.95;

    private static final Set<String> CONTACT =
            Set.of("EmailAddress", "PhoneNumber", "PostalAddress", "Postcode", "Coordinates", "BankAccount");
    private static final Set<String> PLACE = Set.of("PostalAddress", "Postcode", "Coordinates", "LocationData");

    private final Lexicon lexicon;
    private final Map<String, Boolean> beside = new HashMap<>();

    Organisations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether rows are organisations or places, and no systems. */
    static boolean isOne(Standing standing) {
        return standing.thing() >= LEAST && standing.thing() < SYSTEM && standing.self() == 0;
    }

    /** What speaks against a value that no word of the name says to be a person's. */
    Optional<Reason> against(ScannedClass type, DataWord word, Standing standing) {
        if (isOne(standing) && CONTACT.contains(word.category())) {
            return Optional.of(
                    new Reason(lexicon.weight(Weight.ORGANISATIONS_CONTACT), "an organisation is reached by it, too"));
        }
        if (PLACE.contains(word.category()) && standing.self() < PERSON && isBeside(type)) {
            return Optional.of(new Reason(
                    lexicon.weight(Weight.ORGANISATION_BESIDE), "the row names an organisation, whose it may be"));
        }
        return Optional.empty();
    }

    /** Whether a field is one that only organisations have, such as how many work for them, in a class that is about no person. */
    boolean isTheirOwn(ScannedField field, Standing standing) {
        return standing.self() < PERSON
                && lexicon.is(WordRole.ORGANISATION, lexicon.vocabulary().canonical(field.name()));
    }

    /** Whether the row names an organisation that is not the row itself: {@code hotelName}. */
    private boolean isBeside(ScannedClass type) {
        return beside.computeIfAbsent(
                type.name(), ignored -> type.fields().stream().anyMatch(field -> names(field.name())));
    }

    private boolean names(String field) {
        List<String> words = lexicon.vocabulary().read(field);
        int last = words.size() - 1;
        return last > 0
                && words.get(last).equals("name")
                && lexicon.strength(WordRole.THING, String.join(" ", words.subList(0, last))) == LEAST;
    }
}
