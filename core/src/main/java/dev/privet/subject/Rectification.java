/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is inaccurate about a person, and completes what is incomplete. The ledger keeps keyed digests of the old values and the
 * new, so that it can be shown later that a certain value was corrected, and none can be read out of it. Thread-safe.
 *
 * @legal GDPR Art 16, Art 19 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Rectification {

    private final PrivacyGate gate;
    private final RectificationStore store;
    private final SubjectPseudonyms pseudonyms;
    private final Clock clock;

    /**
     * Sets up corrections.
     *
     * @param gate knows the data map and who acts
     * @param store where the rows are
     * @param pseudonyms names persons, and makes the digests
     * @param clock tells when
     */
    public Rectification(PrivacyGate gate, RectificationStore store, SubjectPseudonyms pseudonyms, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Corrects values, all or none of them.
     *
     * @param subject the person
     * @param corrections in the person's own row, or in rows about them
     * @return who received the data and is to be told of it
     * @throws PrivacyInputException with everything that stands against it; nothing has changed
     * @throws dev.privet.contract.PrivacyFailureException if it could not be done; nothing has changed
     */
    public RecipientsToTell rectify(SubjectRef subject, List<Correction> corrections) {
        // The store may go through the host's entities, whose guard asks for what.
        Use use = gate.context()
                .current()
                .map(outer -> new Use(AnswerDataSubject.class, outer.actor(), outer.controller(), null, null))
                .orElseGet(() -> Use.of(AnswerDataSubject.class));
        try (PurposeScope scope = gate.context().open(use)) {
            Set<RecordType> types = judge(subject, corrections);
            store.rectify(subject, corrections, before -> evidence(scope.use(), subject, corrections, before));
            return RecipientsToTell.of(gate.dataMap(), types);
        }
    }

    private Set<RecordType> judge(SubjectRef subject, List<Correction> corrections) {
        DataMap dataMap = gate.dataMap();
        List<Problem> problems = new ArrayList<>();
        Set<RecordType> types = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        if (corrections.isEmpty()) {
            problems.add(refused("the corrections", "there are none.", "name what is to be changed."));
        }
        if (dataMap.subject(subject.kind()).isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_SUBJECT,
                    "the subject",
                    "there is no kind of person '" + subject.kind() + "' in the data map.",
                    "name one that @DataSubject names."));
        }
        boolean isKnownKind = problems.stream().noneMatch(problem -> problem.code() == ProblemCode.UNKNOWN_SUBJECT);
        List<Correction> fit = new ArrayList<>();
        for (Correction correction : corrections) {
            Optional<RecordType> type = dataMap.find(correction.type());
            Optional<Problem> problem = judge(correction, type);
            problem.ifPresent(problems::add);
            if (!seen.add(List.of(correction.type(), correction.rowId(), correction.property()))) {
                problems.add(refused(correction.place(), "it is corrected twice.", "leave one."));
            } else if (problem.isEmpty()) {
                fit.add(correction);
            }
            type.ifPresent(types::add);
        }
        if (!problems.isEmpty()) {
            if (isKnownKind && !fit.isEmpty()) {
                problems.addAll(store.objections(subject, fit));
            }
            throw new PrivacyInputException("Nothing was rectified", problems);
        }
        return types;
    }

    private static Optional<Problem> judge(Correction correction, Optional<RecordType> type) {
        if (type.flatMap(known -> known.field(correction.property())).isEmpty()) {
            return Optional.of(refused(
                    correction.place(),
                    "it is no personal field of the data map.",
                    type.flatMap(known -> known.nearest(correction.property()))
                            .map(field -> "did you mean '" + field.name() + "'?")
                            .orElse("correct marked fields only; the rest is for the application itself.")));
        }
        return type.flatMap(RecordType::idProperty)
                .filter(correction.property()::equals)
                .map(id -> refused(
                        correction.place(), "it identifies the row.", "give the person a new row, or keep the id."));
    }

    static Problem refused(String place, String why, String remedy) {
        return new Problem(ProblemCode.RECTIFICATION_REFUSED, place, why, remedy);
    }

    private LedgerEntry evidence(
            Use use, SubjectRef subject, List<Correction> corrections, List<@Nullable Object> before) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            Correction correction = corrections.get(i);
            told.add(correction.place() + " " + digest(correction, before.get(i)) + " -> "
                    + digest(correction, correction.value()));
        }
        return LedgerEntry.of(
                        clock.instant(),
                        LedgerEvent.RECTIFIED,
                        subject.kind(),
                        DeclaredPurpose.id(AnswerDataSubject.class),
                        corrections.size(),
                        String.join("; ", told) + " [GDPR Art 16]")
                .about(pseudonyms.of(subject.kind(), subject.id()))
                .by(use.actor(), use.controller());
    }

    /**
     * The digest of a value, as the ledger has it: to find out whether a certain value was corrected.
     *
     * @param place {@link Correction#place()}
     * @param value a value
     * @return 64 hexadecimal digits; {@code (empty)} for none
     */
    public String digest(String place, @Nullable Object value) {
        return value == null ? "(empty)" : pseudonyms.of("value of " + place, ValueWords.of(value));
    }

    private String digest(Correction correction, @Nullable Object value) {
        return digest(correction.place(), value);
    }
}
