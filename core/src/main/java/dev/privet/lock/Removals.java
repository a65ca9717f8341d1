/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static dev.privet.lock.LegalConsequence.ACCESS_AND_ERASURE;
import static dev.privet.lock.LegalConsequence.PERIOD_JUSTIFIED;
import static dev.privet.lock.LegalConsequence.PRIVACY_NOTICE;
import static dev.privet.lock.LegalConsequence.PROTECTION_LOST;
import static dev.privet.lock.LegalConsequence.RECORD_OF_PROCESSING;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it means that something is no longer there. */
final class Removals {

    private final DataMapLock after;

    Removals(DataMapLock after) {
        this.after = after;
    }

    List<LockDifference> of(Spot spot, Entry entry) {
        return List.of(
                switch (entry.kind()) {
                    case LAW ->
                        new LockDifference(
                                entry.name(),
                                "law removed: " + entry.name(),
                                List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
                    case PURPOSE ->
                        new LockDifference(
                                entry.name(),
                                "purpose removed: " + entry.name(),
                                List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
                    case RECIPIENT ->
                        new LockDifference(
                                spot.words(),
                                "recipient in " + Lines.recipient(spot, entry, "removed"),
                                List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
                    case SOURCE ->
                        new LockDifference(
                                spot.words(),
                                "source removed: " + entry.name() + " for " + spot.words(),
                                List.of(PRIVACY_NOTICE));
                    case FURTHER_USE ->
                        new LockDifference(
                                spot.words(),
                                "further use removed: data of " + spot.words() + " for " + entry.name(),
                                List.of(RECORD_OF_PROCESSING));
                    case TYPE -> type(entry);
                    case FIELD -> field(spot, entry);
                    case USE ->
                        new LockDifference(
                                spot.words(),
                                "purpose removed from a field: " + entry.name() + " no longer sees " + spot.words(),
                                List.of(RECORD_OF_PROCESSING));
                    case LINK ->
                        new LockDifference(
                                spot.words(), "link removed: " + Lines.link(spot, entry), List.of(ACCESS_AND_ERASURE));
                    case KEEP ->
                        new LockDifference(
                                spot.words(),
                                "period removed: " + spot.words() + ", " + Lines.period(entry),
                                List.of(PERIOD_JUSTIFIED, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
                    case NOT_PERSONAL ->
                        new LockDifference(
                                spot.words() + "." + entry.name(),
                                "no longer declared no personal data: " + spot.words() + "." + entry.name(),
                                List.of());
                });
    }

    private static LockDifference type(Entry type) {
        String fields = type.entries(Kind.FIELD).stream().map(Entry::name).collect(Collectors.joining(", "));
        return new LockDifference(
                type.name(),
                "type removed: " + type.name()
                        + type.fact(Fact.PERSON)
                                .map(kind -> ", the kind of person " + kind)
                                .orElse("")
                        + (fields.isEmpty() ? "" : ", with " + fields)
                        + "; if the class is still there, mark it again",
                List.of(PROTECTION_LOST, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
    }

    private LockDifference field(Spot spot, Entry field) {
        String place = spot.words() + "." + field.name();
        if (isStillThere(spot.words(), field.name())) {
            return new LockDifference(
                    place,
                    "mark removed: " + place + " is still there and no longer marked as " + field.said(Fact.CATEGORY)
                            + "; mark it again with @PersonalData, or remove the property",
                    List.of(PROTECTION_LOST, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        }
        return new LockDifference(
                place, Lines.sensitive(place, field, "removed"), List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
    }

    /** Of a path, its first step is asked for. */
    private boolean isStillThere(String type, String path) {
        String property = path.split("\\.", 2)[0];
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        List<String> names = List.of(property, "get" + capital, "is" + capital);
        for (Class<?> next = after.classes().get(type); next != null; next = next.getSuperclass()) {
            if (members(next).map(Member::getName).anyMatch(names::contains)) {
                return true;
            }
        }
        return false;
    }

    /** A class whose members cannot be read has none that could be told. */
    private static Stream<Member> members(Class<?> type) {
        try {
            return Stream.concat(
                    Arrays.stream(type.getDeclaredFields()),
                    Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getParameterCount() == 0));
        } catch (LinkageError e) {
            return Stream.empty();
        }
    }
}
