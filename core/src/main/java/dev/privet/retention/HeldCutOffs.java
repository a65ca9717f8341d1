/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells which cut-offs are held as a whole, by their type or by a purpose that they serve. Holds of single rows are the store's. */
final class HeldCutOffs {

    private final DataMap dataMap;

    HeldCutOffs(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    /** The first hold that keeps all of it. */
    Optional<LegalHold> hold(CutOff cutOff, List<LegalHold> live) {
        return live.stream().filter(hold -> holds(hold.scope(), cutOff)).findFirst();
    }

    private boolean holds(HoldScope scope, CutOff cutOff) {
        if (scope instanceof HoldScope.OfType of) {
            return named(cutOff.type().type(), of.type());
        }
        return scope instanceof HoldScope.OfPurpose of
                && dataMap.purposes().stream()
                        .filter(purpose -> purpose.id().equals(of.id()))
                        .anyMatch(purpose -> serves(cutOff, purpose));
    }

    /** A hold on a class holds the rows of those that inherit from it. */
    private static boolean named(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, next -> next != null, Class::getSuperclass)
                .anyMatch(next -> next.getSimpleName().equals(name));
    }

    private boolean serves(CutOff cutOff, DeclaredPurpose purpose) {
        Stream<PersonalField> fields = cutOff.fields().isEmpty() ? fields(cutOff.type()) : cutOff.fields().stream();
        return cutOff.limits().stream()
                        .anyMatch(limit -> limit.rule().purposes().contains(purpose.type()))
                || fields.anyMatch(field -> dataMap.serves(field, purpose.type()));
    }

    /** Those of a row, with those of the objects that lie in it. */
    private Stream<PersonalField> fields(RecordType type) {
        return Stream.concat(
                type.fields().stream(),
                dataMap.types().stream()
                        .filter(part -> !part.equals(type) && part.isEmbedded() && liesIn(part, type))
                        .flatMap(this::fields));
    }

    private static boolean liesIn(RecordType part, RecordType row) {
        return part.refersTo().stream().anyMatch(holder -> holder.isAssignableFrom(row.type()));
    }

    /** Holds that say nothing here, perhaps because a class or purpose has another name now: they would hold nothing. */
    List<Problem> unknown(List<LegalHold> live) {
        return live.stream()
                .filter(hold -> !isKnown(hold.scope()))
                .map(hold -> new Problem(
                        ProblemCode.SWEEP_REFUSED,
                        "the hold " + hold.id(),
                        "it holds " + hold.scope() + ", which the data map does not know, so it would hold nothing.",
                        "release it, and place it again under the name of today."))
                .toList();
    }

    private boolean isKnown(HoldScope scope) {
        if (scope instanceof HoldScope.OfType of) {
            return anyType(type -> named(type.type(), of.type()));
        } else if (scope instanceof HoldScope.OfRecord of) {
            return anyType(type -> named(type.type(), of.type()));
        } else if (scope instanceof HoldScope.OfSubject of) {
            return dataMap.subject(of.kind()).isPresent();
        }
        return scope instanceof HoldScope.OfPurpose of
                && dataMap.purposes().stream().anyMatch(purpose -> purpose.id().equals(of.id()));
    }

    private boolean anyType(Predicate<RecordType> test) {
        return dataMap.types().stream().anyMatch(test);
    }
}
