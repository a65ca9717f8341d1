/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one controller of a host with several, such as the tenants of a service, from the persons of another: whoever asks on behalf
 * of the one does not even learn that the other has such a person. Asked before anything is read or changed. Thread-safe.
 *
 * @legal GDPR Art 32(1)(b), confidentiality; Art 28(3)(a), on the controller's instructions alone (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectGuard {

    private final PurposeContext context;
    private final Function<SubjectRef, Optional<String>> controllerOf;

    /**
     * Sets up the guard.
     *
     * @param context knows the use in force
     * @param controllerOf tells whose person somebody is; nothing for nobody's, whom no controller may ask for
     */
    public SubjectGuard(PurposeContext context, Function<SubjectRef, Optional<String>> controllerOf) {
        this.context = Objects.requireNonNull(context, "context");
        this.controllerOf = Objects.requireNonNull(controllerOf, "controllerOf");
    }

    /**
     * Refuses a person of another controller than the one that the use in force names. A use that names none may ask for anybody.
     *
     * @param subject the person
     * @throws PrivacyInputException as if there were no such person
     */
    public void check(SubjectRef subject) {
        if (!isOpen(subject)) {
            throw PrivacyInputException.of(
                    "Nothing about a person was read or changed",
                    new Problem(
                            ProblemCode.UNKNOWN_SUBJECT,
                            "the subject",
                            "there is no '" + subject.kind() + "' with the given id.",
                            "check the id; it is not repeated here, as personal data."));
        }
    }

    /**
     * Whether the use in force may ask for a person.
     *
     * @param subject the person
     * @return true where it names no controller, or the person's own
     */
    public boolean isOpen(SubjectRef subject) {
        String asking = asking();
        return asking == null
                || controllerOf.apply(subject).filter(asking::equals).isPresent();
    }

    /** Whether a person is another controller's for certain; whoever was erased is nobody's. */
    boolean isOthers(SubjectRef subject) {
        String asking = asking();
        return asking != null
                && controllerOf.apply(subject).filter(of -> !of.equals(asking)).isPresent();
    }

    /** Whether the use in force speaks for one controller. */
    boolean isForOne() {
        return asking() != null;
    }

    private @Nullable String asking() {
        return context.current().map(Use::controller).orElse(null);
    }

    /**
     * A store that hands out nothing of other controllers' persons.
     *
     * @param store where all persons are
     * @return a store over it
     */
    public SubjectStore over(SubjectStore store) {
        return new GuardedSubjects(store, this);
    }

    /**
     * A store that corrects nothing of other controllers' persons.
     *
     * @param store where the rows of all persons are
     * @return a store over it
     */
    public RectificationStore over(RectificationStore store) {
        return new GuardedRows(store, this);
    }

    /** Rows of which some are about another controller's persons. */
    private record GuardedRows(RectificationStore store, SubjectGuard guard) implements RectificationStore {

        @Override
        public void rectify(
                SubjectRef subject,
                List<Correction> corrections,
                Function<List<@Nullable Object>, LedgerEntry> evidence) {
            guard.check(subject);
            store.rectify(subject, corrections, evidence);
        }

        @Override
        public List<Problem> objections(SubjectRef subject, List<Correction> corrections) {
            guard.check(subject);
            return store.objections(subject, corrections);
        }
    }
}
