/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Availability;
import dev.privet.vocabulary.ComplaintRoute;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.SubjectRight;
import java.util.List;
import java.util.Optional;

/**
 * What a person is told about the use of their data beside the data itself. Nothing in it is guessed: what nobody said is a gap.
 *
 * @param organisation who is responsible, if that was said
 * @param uses what the data is used for
 * @param rights what the person may ask for
 * @param complaints where the person can complain
 * @param gaps what the law asks for and nobody said
 * @legal UK GDPR Art 15(1), (2); EU GDPR Art 15(1), (2) (text)
 */
record AccessFacts(
        Optional<OrganisationFacts> organisation,
        List<Use> uses,
        List<Right> rights,
        List<ComplaintRoute> complaints,
        List<ArchiveGap> gaps) {

    AccessFacts {
        uses = List.copyOf(uses);
        rights = List.copyOf(rights);
        complaints = List.copyOf(complaints);
        gaps = List.copyOf(gaps);
    }

    /**
     * One purpose.
     *
     * @param title what for
     * @param basis on which basis
     * @param interest the interest pursued, or empty
     * @param categories kinds of data
     * @param recipients who receives it; empty where nobody said, or where nobody does
     * @param receivedByNobody whether it was said that nobody does
     * @param sources where it comes from; empty where nobody said
     * @param periods how long it is kept, in a sentence for each type; empty where nobody said of any
     * @param withoutPeriod the types of which nobody said it
     * @param decision how a computer decides by itself, if it does
     */
    record Use(
            String title,
            LawfulBasis basis,
            String interest,
            List<String> categories,
            List<Receiver> recipients,
            boolean receivedByNobody,
            List<Source> sources,
            List<String> periods,
            List<String> withoutPeriod,
            Optional<Decision> decision) {

        Use {
            categories = List.copyOf(categories);
            recipients = List.copyOf(recipients);
            sources = List.copyOf(sources);
            periods = List.copyOf(periods);
            withoutPeriod = List.copyOf(withoutPeriod);
        }
    }

    /**
     * Somebody who receives data.
     *
     * @param name who, or which kind
     * @param role what they are in the law's terms
     * @param country where
     * @param safeguards what was agreed for the transfer
     */
    record Receiver(String name, String role, String country, List<String> safeguards) {

        Receiver {
            safeguards = List.copyOf(safeguards);
        }
    }

    /**
     * Where data comes from.
     *
     * @param origin the kind of source
     * @param description which, or empty
     */
    record Source(Origin origin, String description) {}

    /**
     * A decision by a computer alone.
     *
     * @param logic how it decides
     * @param consequences what it means
     */
    record Decision(String logic, String consequences) {}

    /**
     * A right.
     *
     * @param right which
     * @param answers what holds, and for which purposes
     */
    record Right(SubjectRight right, List<Answer> answers) {

        Right {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What holds for some purposes.
     *
     * @param availability whether the right is there
     * @param reason in a sentence
     * @param citation where that is written
     * @param uses the titles of the purposes
     */
    record Answer(Availability availability, String reason, Citation citation, List<String> uses) {

        Answer {
            uses = List.copyOf(uses);
        }
    }
}
