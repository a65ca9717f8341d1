/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.choice.ChoiceReader;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks every rule about an operation and makes a plan of what they say together. */
final class PlanCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);

    private final DataMap dataMap;
    private final List<PrivacyInterceptor> interceptors;
    private final GateMode mode;
    private final ZoneId zone;
    private final @Nullable ChoiceReader choices;
    private final Set<PrivacyInterceptor> toldOfFailures =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final Set<Class<? extends Purpose>> toldOfPurposes = ConcurrentHashMap.newKeySet();

    PlanCompiler(
            DataMap dataMap,
            List<PrivacyInterceptor> interceptors,
            GateMode mode,
            ZoneId zone,
            @Nullable ChoiceReader choices) {
        this.choices = choices;
        this.dataMap = dataMap;
        this.interceptors = List.copyOf(interceptors);
        this.mode = mode;
        this.zone = zone;
    }

    PlanTable.Compiled compile(Operation operation) {
        refuseStrangers(operation.type());
        Verdict verdict = Verdict.open(operation);
        boolean failed = false;
        for (PrivacyInterceptor interceptor : interceptors) {
            Verdict answer = ask(interceptor, operation);
            failed |= answer == null;
            verdict = verdict.join(answer == null ? failure(interceptor, operation) : answer);
        }
        if (operation.kind() == OperationKind.READ && mode == GateMode.ENFORCE) {
            tellOfUnknownPurpose(operation);
        }
        FieldPlan plan = isObserved(operation.kind())
                ? FieldPlan.observing(operation.type(), verdict, limits(operation))
                : FieldPlan.enforcing(operation.type(), verdict, limits(operation));
        return new PlanTable.Compiled(plan, !failed);
    }

    /** Where the law itself asks for the data, as in an answer to a person, what is still held is part of it, whatever they chose. */
    private RowLimits limits(Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        return purpose == null || LegalPurposes.seesEverything(purpose) || operation.kind() == OperationKind.COLLECT
                ? RowLimits.NONE
                : new RowLimits(
                        StorageLimitation.of(operation.type(), purpose, LocalDate.ofInstant(operation.at(), zone)),
                        choice(operation.type(), purpose));
    }

    private Optional<SubjectChoice> choice(RecordType type, Class<? extends Purpose> purpose) {
        return choices == null
                ? Optional.empty()
                : dataMap.purpose(purpose).flatMap(declared -> SubjectChoice.of(type, declared, dataMap, choices));
    }

    /** What answers a person was not there before, so there is nothing that could go on as before. */
    private boolean isObserved(OperationKind kind) {
        return mode == GateMode.OBSERVE && kind != OperationKind.EXPORT && kind != OperationKind.ERASE;
    }

    private void refuseStrangers(RecordType type) {
        if (dataMap.find(type.type())
                .filter(known -> known.index() == type.index())
                .isEmpty()) {
            throw new IllegalArgumentException("type: " + type.name() + " is not of this gate's data map");
        }
    }

    /** The rule's verdict, or null where it gives none that can be used. */
    private @Nullable Verdict ask(PrivacyInterceptor interceptor, Operation operation) {
        try {
            Verdict verdict = interceptor.decide(operation);
            if (verdict != null
                    && verdict.fields().size() == operation.type().fields().size()) {
                return verdict;
            }
            tellOfFailure(interceptor, operation, "no verdict on all fields");
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            // Other errors, such as lack of memory, end the operation by themselves.
            tellOfFailure(interceptor, operation, e.getClass().getName());
        }
        return null;
    }

    private static Verdict failure(PrivacyInterceptor interceptor, Operation operation) {
        return Verdict.deny(
                operation,
                new Reason(
                        interceptor.getClass().getSimpleName(),
                        Ground.GAP,
                        "The rule failed, and what is not decided is denied.",
                        new Citation("GDPR Art 25(2)", Certainty.SOURCED)));
    }

    /** Empty output looks the same whether a purpose needs nothing or is another than the marks speak of. */
    private void tellOfUnknownPurpose(Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        if (purpose != null
                && !LegalPurposes.seesEverything(purpose)
                && dataMap.purpose(purpose).isEmpty()
                && toldOfPurposes.add(purpose)) {
            LOG.warn(
                    "The purpose {} is in force and no marked field names it, so personal fields are left out of {} and of all"
                            + " else. Name it on the fields that it needs, such as @PersonalData(purposes = {}.class). This is"
                            + " said once for each purpose.",
                    purpose.getSimpleName(),
                    operation.type().name(),
                    purpose.getSimpleName());
        }
    }

    private void tellOfFailure(PrivacyInterceptor interceptor, Operation operation, String what) {
        boolean first = toldOfFailures.add(interceptor);
        LOG.atLevel(first ? Level.ERROR : Level.DEBUG)
                .log(
                        "The rule {} failed on {} ({}), so the operation is denied. Said once for each rule.",
                        interceptor.getClass().getSimpleName(),
                        operation.type().name(),
                        what);
    }
}
