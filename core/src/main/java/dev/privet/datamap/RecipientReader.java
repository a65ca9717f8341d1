/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.location.Country;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import dev.privet.marking.RecipientMark;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one recipient: every word that is said of it must be one that the registers know. */
final class RecipientReader {

    private final String place;
    private final Findings findings;
    private boolean readable = true;

    private RecipientReader(String place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    static Optional<DeclaredRecipient> read(String place, RecipientMark mark, Findings findings) {
        return new RecipientReader(place, findings).read(mark);
    }

    private Optional<DeclaredRecipient> read(RecipientMark mark) {
        if (mark.name().isBlank()) {
            unreadable(
                    ProblemCode.CONTENT_MISSING,
                    "its name is empty, and a privacy notice must name recipients or their categories (GDPR Art 13(1)(e)).",
                    "name it, or say what kind of recipients they are.");
        }
        Optional<Country> country = country(mark.country());
        Set<Safeguard> safeguards = words("safeguards", mark.safeguards(), Safeguard::of, Safeguard.words());
        Set<RecipientFact> facts = words("facts", mark.facts(), RecipientFact::of, RecipientFact.words());
        return readable && country.isPresent()
                ? Optional.of(new DeclaredRecipient(
                        mark.name(), mark.category(), mark.role(), country.get(), safeguards, facts))
                : Optional.empty();
    }

    private Optional<Country> country(String code) {
        try {
            return Optional.of(Country.of(code));
        } catch (PrivacyInputException e) {
            e.problems()
                    .forEach(problem -> unreadable(
                            problem.code(),
                            "the register of countries does not know '" + code + "'.",
                            problem.remedy()));
            return Optional.empty();
        }
    }

    private <T> Set<T> words(String register, Set<String> said, Function<String, T> of, Set<String> known) {
        Set<T> words = new LinkedHashSet<>();
        for (String word : new TreeSet<>(said)) {
            try {
                words.add(of.apply(word));
            } catch (PrivacyInputException e) {
                unreadable(
                        ProblemCode.UNKNOWN_TRANSFER_TERM,
                        "the register of " + register + " does not know '" + word + "'.",
                        "use one of " + known + ".");
            }
        }
        return words;
    }

    private void unreadable(ProblemCode code, String why, String remedy) {
        findings.add(code, place, why, remedy);
        readable = false;
    }
}
