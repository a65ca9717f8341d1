/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses whom nobody knows, so that a choice or a correction does not come to lie with a person who is not there. */
final class KnownSubjects {

    private final DataMap dataMap;
    private final @Nullable SubjectStore store;
    private final @Nullable SubjectGuard guard;

    KnownSubjects(DataMap dataMap, @Nullable SubjectStore store, @Nullable SubjectGuard guard) {
        this.dataMap = dataMap;
        this.store = store;
        this.guard = guard;
    }

    KnownSubjects guardedBy(SubjectGuard by) {
        return new KnownSubjects(dataMap, store, by);
    }

    /**
     * Lets nobody ask for another controller's person.
     *
     * @throws PrivacyInputException as if the person were not known
     */
    void check(SubjectRef subject) {
        if (guard != null) {
            guard.check(subject);
        }
    }

    /** Ends the reading after the person's own row, which comes first. */
    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Found() {
            super(null, null, false, false);
        }
    }

    /**
     * The type of the person's own row. Where no store of rows is set up, any id of a kind that there is will do.
     *
     * @throws PrivacyInputException if the kind or the person is not known, or the person is another controller's
     */
    RecordType require(SubjectRef subject) {
        check(subject);
        RecordType type = dataMap.subject(subject.kind()).orElseThrow(() -> unknown(subject.kind()));
        if (store != null) {
            try {
                store.read(subject, row -> {
                    throw new Found();
                });
            } catch (Found found) {
                return type;
            }
        }
        return type;
    }

    private PrivacyInputException unknown(String kind) {
        List<String> kinds = new ArrayList<>();
        dataMap.types().forEach(type -> type.subjectKind().ifPresent(kinds::add));
        return PrivacyInputException.of(
                "Nothing was changed",
                new Problem(
                        ProblemCode.UNKNOWN_SUBJECT,
                        "the subject",
                        "there is no kind of person '" + kind + "' in the data map.",
                        "name one of " + kinds + "."));
    }
}
