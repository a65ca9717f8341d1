/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static dev.privet.lock.LegalConsequence.ACCESS_AND_ERASURE;
import static dev.privet.lock.LegalConsequence.AUTOMATED_DECISION;
import static dev.privet.lock.LegalConsequence.BALANCING;
import static dev.privet.lock.LegalConsequence.COMPATIBILITY;
import static dev.privet.lock.LegalConsequence.CRIMINAL_DATA_AUTHORITY;
import static dev.privet.lock.LegalConsequence.DPIA_SCREENING;
import static dev.privet.lock.LegalConsequence.LAWFUL_BASIS;
import static dev.privet.lock.LegalConsequence.MARKETING_OBJECTION;
import static dev.privet.lock.LegalConsequence.NECESSITY;
import static dev.privet.lock.LegalConsequence.PERIOD_JUSTIFIED;
import static dev.privet.lock.LegalConsequence.PRIVACY_NOTICE;
import static dev.privet.lock.LegalConsequence.PROCESSOR_CONTRACT;
import static dev.privet.lock.LegalConsequence.PROTECTION_LOST;
import static dev.privet.lock.LegalConsequence.RECORD_OF_PROCESSING;
import static dev.privet.lock.LegalConsequence.SPECIAL_CATEGORY_CONDITION;
import static dev.privet.lock.LegalConsequence.TELL_BEFORE;
import static dev.privet.lock.LegalConsequence.TRANSFER_ASSESSMENT;

import dev.privet.annotation.RecipientRole;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.List;

/** What it means that something is there which was not. */
final class Additions {

    private final Borders borders;

    Additions(Borders borders) {
        this.borders = borders;
    }

    List<LockDifference> of(Spot spot, Entry entry) {
        return switch (entry.kind()) {
            case LAW ->
                one(
                        entry.name(),
                        "law added: " + entry.name(),
                        List.of(LAWFUL_BASIS, TRANSFER_ASSESSMENT, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
            case PURPOSE ->
                one(
                        entry.name(),
                        "purpose added: " + entry.name() + " (" + entry.said(Fact.BASIS) + ")",
                        purpose(entry));
            case RECIPIENT ->
                one(spot.words(), "recipient in " + Lines.recipient(spot, entry, "added"), recipient(entry));
            case SOURCE ->
                one(spot.words(), "source added: " + entry.name() + " for " + spot.words(), List.of(PRIVACY_NOTICE));
            case FURTHER_USE ->
                one(
                        spot.words(),
                        "further use added: data of " + spot.words() + " for " + entry.name(),
                        List.of(COMPATIBILITY, TELL_BEFORE, RECORD_OF_PROCESSING));
            case TYPE -> type(entry);
            case FIELD -> field(spot.words() + "." + entry.name(), entry);
            case USE ->
                one(
                        spot.words(),
                        "purpose added to a field: " + entry.name() + " sees " + spot.words() + " "
                                + Lines.detail(entry.said(Fact.DETAIL)),
                        List.of(COMPATIBILITY, NECESSITY, TELL_BEFORE, RECORD_OF_PROCESSING));
            case LINK -> one(spot.words(), "link added: " + Lines.link(spot, entry), List.of(ACCESS_AND_ERASURE));
            case KEEP ->
                one(
                        spot.words(),
                        "period added: " + spot.words() + ", " + Lines.period(entry),
                        List.of(PERIOD_JUSTIFIED, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
            case NOT_PERSONAL ->
                one(
                        spot.words() + "." + entry.name(),
                        "declared no personal data: " + spot.words() + "." + entry.name(),
                        List.of(PROTECTION_LOST));
        };
    }

    /** Of a field that was there with another category as of one that was not. */
    static List<LegalConsequence> sensitivity(String sensitivity) {
        return switch (Sensitivity.valueOf(sensitivity)) {
            case ORDINARY -> List.of();
            case SPECIAL -> List.of(DPIA_SCREENING, SPECIAL_CATEGORY_CONDITION);
            case CRIMINAL -> List.of(DPIA_SCREENING, CRIMINAL_DATA_AUTHORITY);
        };
    }

    private static List<LegalConsequence> purpose(Entry purpose) {
        List<LegalConsequence> consequences =
                new ArrayList<>(List.of(LAWFUL_BASIS, TELL_BEFORE, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        if (purpose.said(Fact.BASIS).equals(LawfulBasis.LEGITIMATE_INTERESTS.name())) {
            consequences.add(BALANCING);
        }
        if (purpose.fact(Fact.DECIDES).isPresent()) {
            consequences.addAll(List.of(AUTOMATED_DECISION, DPIA_SCREENING));
        }
        if (purpose.fact(Fact.MARKETING).isPresent()) {
            consequences.add(MARKETING_OBJECTION);
        }
        return consequences;
    }

    private List<LegalConsequence> recipient(Entry recipient) {
        List<LegalConsequence> consequences = new ArrayList<>(List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        if (borders.isCrossed(recipient.said(Fact.COUNTRY))) {
            consequences.add(TRANSFER_ASSESSMENT);
        }
        if (recipient.said(Fact.ROLE).equals(RecipientRole.PROCESSOR.name())) {
            consequences.add(PROCESSOR_CONTRACT);
        }
        return consequences;
    }

    private static List<LockDifference> type(Entry type) {
        List<LockDifference> all =
                new ArrayList<>(one(type.name(), "type added: " + type.name(), List.of(RECORD_OF_PROCESSING)));
        type.fact(Fact.PERSON).ifPresent(kind -> all.addAll(person(type.name(), kind)));
        return all;
    }

    static List<LockDifference> person(String type, String kind) {
        return one(
                type,
                "kind of person added: " + kind + " (" + type + ")",
                List.of(ACCESS_AND_ERASURE, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
    }

    private static List<LockDifference> field(String place, Entry field) {
        List<LegalConsequence> consequences = new ArrayList<>(sensitivity(field.said(Fact.SENSITIVITY)));
        consequences.addAll(List.of(NECESSITY, PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        return one(place, Lines.sensitive(place, field, "added") + Lines.uses(field), consequences);
    }

    private static List<LockDifference> one(String place, String what, List<LegalConsequence> consequences) {
        return List.of(new LockDifference(place, what, consequences));
    }
}
