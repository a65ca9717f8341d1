/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.marking.PurposeMark;
import dev.privet.vocabulary.RestrictedUse;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice and a record of processing tell of a purpose beside its ground. Immutable.
 *
 * @param recipients who receives the data
 * @param receivedByNobody whether it was said that nobody does, which is more than naming none
 * @param sources where the data comes from
 * @param subjects the categories of persons, where they are not those of the marked classes
 * @param decision the significant decisions that it takes by automated means alone, if it takes any
 * @param keptFor how long data is needed that serves it alone, if that was said
 * @param furtherUses the other purposes that may use the data, ordered by their names
 * @param despiteRestriction what permits it to go on although a person had the processing restricted
 * @param directMarketing whether it is direct marketing
 * @legal GDPR Arts 13, 14, 18(2), 21(3), 30(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record PurposeFacts(
        List<DeclaredRecipient> recipients,
        boolean receivedByNobody,
        List<PurposeMark.Sources.Source> sources,
        Set<String> subjects,
        Optional<PurposeMark.Automated.Decision> decision,
        Optional<Period> keptFor,
        List<DeclaredFurtherUse> furtherUses,
        Set<RestrictedUse> despiteRestriction,
        boolean directMarketing) {

    /** Copies the collections and refuses null. */
    public PurposeFacts {
        recipients = List.copyOf(recipients);
        sources = List.copyOf(sources);
        subjects = Set.copyOf(subjects);
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(keptFor, "keptFor");
        furtherUses = List.copyOf(furtherUses);
        despiteRestriction = Set.copyOf(despiteRestriction);
    }
}
