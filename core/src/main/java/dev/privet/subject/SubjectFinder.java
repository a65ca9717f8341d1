/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import java.util.List;
import java.util.Objects;

/**
 * Finds a person by what is known of them, such as an e-mail address, and never guesses. Thread-safe.
 *
 * @legal GDPR Art 12(2) and (6), where the controller cannot tell who asks (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectFinder {

    private final SubjectStore store;

    /**
     * Sets up the finder.
     *
     * @param store where persons are
     */
    public SubjectFinder(SubjectStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Whether the rows of a class are in any store.
     *
     * @param type a marked class
     * @return as the store says
     */
    public boolean reaches(Class<?> type) {
        return store.reaches(type);
    }

    /**
     * Finds the one person who has a value.
     *
     * @param kind the kind of person
     * @param category what kind of value it is
     * @param value the value; text is compared without regard to case
     * @return the person
     * @throws PrivacyInputException if nobody has it, or several do; it says neither the value nor who
     */
    public SubjectRef find(String kind, Class<? extends DataCategory> category, Object value) {
        List<SubjectRef> found = store.find(kind, category, value, 2);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw PrivacyInputException.of(
                "A person was not found",
                found.isEmpty()
                        ? new Problem(
                                ProblemCode.UNKNOWN_SUBJECT,
                                "the subject",
                                "no '" + kind + "' has the given " + category.getSimpleName() + ".",
                                "check the value; it is not repeated here, as personal data.")
                        : new Problem(
                                ProblemCode.AMBIGUOUS_SUBJECT,
                                "the subject",
                                "more than one '" + kind + "' has the given " + category.getSimpleName() + ".",
                                "ask the person for something that only they have, or name them by their id."));
    }
}
