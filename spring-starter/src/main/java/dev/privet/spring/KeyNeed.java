/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.internal.LastingEvidence;
import dev.privet.spring.internal.Surroundings;
import dev.privet.spring.internal.WeakKeys;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Decides whether a pseudonym key must be set. Persons that have another name after every start make evidence that nobody can read together,
 * so where evidence is meant to last the key is asked for, and never made up.
 *
 * @param environment of the application
 * @param said what the host says of where it runs, if anything
 * @param ledger a ledger that is a bean, if there is one
 * @param kept what technologies say of their own storage
 */
record KeyNeed(
        Environment environment, Optional<Surroundings> said, Optional<Ledger> ledger, List<LastingEvidence> kept) {

    /** What is missing where no key is set; nothing where one may be made up. */
    Optional<Problem> problem() {
        Optional<Surroundings> told = said.or(() -> Surroundings.toldBy(environment));
        if (told.isPresent()) {
            return told.filter(Surroundings.PRODUCTION::equals)
                    .map(production -> missing(
                            said.isPresent()
                                    ? "privet.environment says that this is production"
                                    : "a profile says that this is production"));
        }
        return lasts()
                ? Optional.of(missing("what Privet keeps outlives the application, as its storage is not in memory"))
                : Optional.empty();
    }

    private boolean lasts() {
        return kept.isEmpty()
                ? ledger.filter(own -> !(own instanceof InMemoryLedger)).isPresent()
                : kept.stream().anyMatch(LastingEvidence::outlivesTheApplication);
    }

    private static Problem missing(String reason) {
        return new Problem(
                ProblemCode.KEY_MISSING,
                StatedKeys.PSEUDONYM_KEY,
                "it is not set, and " + reason
                        + ". Persons would have new pseudonyms after every start, so that nobody could find a person's entries"
                        + " again or check a certificate of erasure.",
                "make one with 'openssl rand -base64 " + WeakKeys.FEWEST_BYTES
                        + "' and hand it over as the environment variable PRIVET_PSEUDONYMKEY, as file:PATH or from an SSL bundle as"
                        + " bundle:ALIAS; where this is no production, set privet.environment=development.");
    }
}
