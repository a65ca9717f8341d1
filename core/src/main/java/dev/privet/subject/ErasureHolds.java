/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LegalHold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds keep from the erasure of one person: those that Privet keeps, read once for a run, and what the host itself knows. Belongs to one
 * run.
 *
 * @legal GDPR Art 17(3)(e), to the extent necessary (text); that a hold on a purpose keeps the fields that serve it and no others is our
 *     reading
 */
final class ErasureHolds {

    private final SubjectRef subject;
    private final ErasureBuilder.Parts parts;
    private final Set<UUID> deferring = new LinkedHashSet<>();
    private @Nullable List<LegalHold> live;
    private boolean told;

    ErasureHolds(SubjectRef subject, ErasureBuilder.Parts parts) {
        this.subject = subject;
        this.parts = parts;
    }

    void tell(List<LegalHold> holds) {
        live = List.copyOf(holds);
        told = true;
    }

    /** Whether a store read them within its transaction. */
    boolean areTold() {
        return told;
    }

    private List<LegalHold> live() {
        if (live == null) {
            live = parts.legalHolds().map(HoldStore::live).orElse(List.of());
        }
        return Objects.requireNonNull(live);
    }

    Set<HoldScope.OfSubject> others() {
        HoldScope.OfSubject own =
                new HoldScope.OfSubject(subject.kind(), subject.id().toString());
        return live().stream()
                .map(LegalHold::scope)
                .filter(HoldScope.OfSubject.class::isInstance)
                .map(HoldScope.OfSubject.class::cast)
                .filter(person -> !person.equals(own))
                .collect(Collectors.toUnmodifiableSet());
    }

    RowTreatment decide(RowFacts row, ErasureRules rules, LocalDate today) {
        List<LegalHold> covering =
                live().stream().filter(hold -> covers(hold.scope(), row)).toList();
        Optional<String> known = parts.holds().hold(subject, row.type());
        List<HeldPart> held = new ArrayList<>(HeldPart.of(known.stream().toList()));
        RowTreatment without = rules.decide(row, held, today);
        if (covering.isEmpty()) {
            return without;
        }
        covering.forEach(hold -> held.add(part(hold)));
        RowTreatment treatment = rules.decide(row, held, today);
        if (!treatment.equals(without)) {
            covering.forEach(hold -> deferring.add(hold.id()));
        }
        return treatment;
    }

    /** The holds because of which something stays that would have gone. */
    Set<UUID> deferring() {
        return Collections.unmodifiableSet(deferring);
    }

    private HeldPart part(LegalHold hold) {
        return hold.scope() instanceof HoldScope.OfPurpose purpose
                ? new HeldPart(hold.reason(), false, field -> serves(field, purpose.id()))
                : new HeldPart(hold.reason(), true, field -> true);
    }

    private boolean covers(HoldScope scope, RowFacts row) {
        if (scope instanceof HoldScope.OfRecord one) {
            return !row.key().isEmpty() && one.id().equals(row.key()) && isKin(one.type(), row.type());
        } else if (scope instanceof HoldScope.OfSubject person) {
            return row.held().contains(person)
                    || (person.kind().equals(subject.kind())
                            && person.id().equals(subject.id().toString()));
        } else if (scope instanceof HoldScope.OfType type) {
            return isKin(type.type(), row.type());
        }
        // Which fields it keeps shows when the row's are gone through.
        return true;
    }

    /** A row of a class may be one of a class that extends it, so rather too much is kept than too little. */
    private boolean isKin(String name, RecordType type) {
        return parts.dataMap().types().stream()
                .filter(known -> known.name().equals(name))
                .anyMatch(known -> known.type().isAssignableFrom(type.type())
                        || type.type().isAssignableFrom(known.type()));
    }

    private boolean serves(PersonalField field, String purpose) {
        return parts.dataMap().purposes().stream()
                .filter(declared -> declared.id().equals(purpose))
                .map(DeclaredPurpose::type)
                .anyMatch(type -> parts.dataMap().serves(field, type));
    }
}
