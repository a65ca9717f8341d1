/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.Recipient;
import dev.privet.location.Country;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who receives data, as it was written: in properties, or on an interface.
 *
 * @param place where it was written
 * @param name who it is
 * @param country where, as an ISO 3166-1 code
 * @param role what it is in the law's terms, where that is said
 * @param safeguards words of the register of safeguards
 * @param facts words of the register of facts
 */
public record SaidRecipient(
        String place,
        String name,
        String country,
        @Nullable RecipientRole role,
        Set<String> safeguards,
        Set<String> facts) {

    /**
     * Whether only its name is said, so that it is one that somebody else describes.
     *
     * @return true where it is
     */
    public boolean isReference() {
        return country.isBlank() && role == null && safeguards.isEmpty() && facts.isEmpty();
    }

    /**
     * As the gate knows it, or else what is wrong with it.
     *
     * @param problems takes every mistake
     * @return the recipient, or nothing where there is a mistake
     */
    public Optional<Recipient> read(Consumer<Problem> problems) {
        boolean named = !name.isBlank();
        if (!named) {
            problems.accept(new Problem(
                    ProblemCode.CALL_RECIPIENT_UNREADABLE,
                    place,
                    "it has no name, and the ledger must tell who received data.",
                    "write who it is."));
        }
        Optional<Country> known = country(problems);
        Set<Safeguard> agreed = words("safeguards", safeguards, Safeguard::of, Safeguard.words(), problems);
        Set<RecipientFact> knownFacts = words("facts", facts, RecipientFact::of, RecipientFact.words(), problems);
        return named && agreed.size() == safeguards.size() && knownFacts.size() == facts.size()
                ? known.map(found -> recipient(name.strip(), found, role, agreed, knownFacts))
                : Optional.empty();
    }

    /** Some clauses are made for importers of one role, and where the role is known, that is a fact. */
    static Recipient recipient(
            String name,
            Country country,
            @Nullable RecipientRole role,
            Set<Safeguard> safeguards,
            Set<RecipientFact> facts) {
        Set<RecipientFact> all = new HashSet<>(facts);
        if (role == RecipientRole.PROCESSOR) {
            all.add(RecipientFact.IMPORTER_PROCESSOR);
        } else if (role == RecipientRole.CONTROLLER || role == RecipientRole.JOINT_CONTROLLER) {
            all.add(RecipientFact.IMPORTER_CONTROLLER);
        }
        return new Recipient(name, country.code(), safeguards, all);
    }

    private Optional<Country> country(Consumer<Problem> problems) {
        if (country.isBlank()) {
            problems.accept(new Problem(
                    ProblemCode.CALL_RECIPIENT_UNREADABLE,
                    place,
                    "it has no country, on which the law of transfers depends.",
                    "write where it is as an ISO 3166-1 code, such as GB."));
            return Optional.empty();
        }
        try {
            return Optional.of(Country.of(country.strip()));
        } catch (PrivacyInputException e) {
            e.problems()
                    .forEach(problem -> problems.accept(new Problem(
                            problem.code(),
                            place,
                            "the register of countries does not know '" + country + "'.",
                            problem.remedy())));
            return Optional.empty();
        }
    }

    private <T> Set<T> words(
            String register, Set<String> said, Function<String, T> of, Set<String> known, Consumer<Problem> problems) {
        Set<T> words = new HashSet<>();
        for (String word : new TreeSet<>(said)) {
            try {
                words.add(of.apply(word.strip().toUpperCase(Locale.ROOT)));
            } catch (PrivacyInputException e) {
                problems.accept(new Problem(
                        ProblemCode.UNKNOWN_TRANSFER_TERM,
                        place,
                        "the register of " + register + " does not know '" + word + "'.",
                        "use one of " + known + "."));
            }
        }
        return words;
    }
}
