/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.subject.SubjectRef;

/** Who is named to the ledger. A kind that is written wrongly would be a pseudonym of nobody, under which evidence is lost. */
final class NamedPerson {

    private NamedPerson() {}

    static String pseudonym(SubjectRef subject, DataMap dataMap, SubjectPseudonyms pseudonyms) {
        if (dataMap.subject(subject.kind()).isEmpty()) {
            throw PrivacyInputException.of(
                    "The ledger was not asked",
                    new Problem(
                            ProblemCode.UNKNOWN_SUBJECT,
                            "the subject",
                            "there is no kind of person '" + subject.kind() + "' in the data map.",
                            "name one of "
                                    + dataMap.types().stream()
                                            .flatMap(type -> type.subjectKind().stream())
                                            .toList()
                                    + "."));
        }
        return pseudonyms.of(subject.kind(), subject.id());
    }
}
