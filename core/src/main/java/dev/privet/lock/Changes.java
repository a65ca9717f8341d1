/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static dev.privet.lock.LegalConsequence.ACCESS_AND_ERASURE;
import static dev.privet.lock.LegalConsequence.AUTOMATED_DECISION;
import static dev.privet.lock.LegalConsequence.BALANCING;
import static dev.privet.lock.LegalConsequence.COMPATIBILITY;
import static dev.privet.lock.LegalConsequence.LAWFUL_BASIS;
import static dev.privet.lock.LegalConsequence.MARKETING_OBJECTION;
import static dev.privet.lock.LegalConsequence.NECESSITY;
import static dev.privet.lock.LegalConsequence.PERIOD_JUSTIFIED;
import static dev.privet.lock.LegalConsequence.PRIVACY_NOTICE;
import static dev.privet.lock.LegalConsequence.PROCESSOR_CONTRACT;
import static dev.privet.lock.LegalConsequence.RECORD_OF_PROCESSING;
import static dev.privet.lock.LegalConsequence.RESTRICTION;
import static dev.privet.lock.LegalConsequence.SPECIAL_CATEGORY_CONDITION;
import static dev.privet.lock.LegalConsequence.TRANSFER_ASSESSMENT;

import dev.privet.vocabulary.Detail;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What it means that something is said otherwise. */
final class Changes {

    private final Borders borders;

    Changes(Borders borders) {
        this.borders = borders;
    }

    List<LockDifference> of(Spot spot, Entry before, Entry after) {
        List<LockDifference> all = new ArrayList<>();
        if (after.kind() == Kind.KEEP && !before.name().equals(after.name())) {
            all.add(PeriodChange.of(spot.words(), before.name(), after.name()));
        }
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        facts.addAll(before.facts().keySet());
        facts.addAll(after.facts().keySet());
        facts.removeIf(fact -> before.fact(fact).equals(after.fact(fact)));
        if (facts.contains(Fact.CATEGORY) || facts.contains(Fact.SENSITIVITY)) {
            facts.removeAll(Set.of(Fact.CATEGORY, Fact.SENSITIVITY));
            all.add(category(spot.words() + "." + after.name(), before, after));
        }
        facts.forEach(fact -> all.addAll(change(spot, fact, before, after)));
        return all;
    }

    private static LockDifference category(String place, Entry before, Entry after) {
        boolean isStricter = !after.said(Fact.SENSITIVITY).equals(before.said(Fact.SENSITIVITY));
        List<LegalConsequence> consequences = new ArrayList<>(List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING));
        String change = before.said(Fact.CATEGORY) + " is now " + after.said(Fact.CATEGORY);
        if (!isStricter || Additions.sensitivity(after.said(Fact.SENSITIVITY)).isEmpty()) {
            return new LockDifference(place, "category changed: " + place + ", " + change, consequences);
        }
        consequences.addAll(Additions.sensitivity(after.said(Fact.SENSITIVITY)));
        return new LockDifference(place, Lines.sensitive(place, after, "added") + ", where " + change, consequences);
    }

    private List<LockDifference> change(Spot spot, Fact fact, Entry before, Entry after) {
        String was = before.said(fact);
        String is = after.said(fact);
        String place = place(spot, after);
        if (fact == Fact.PERSON && was.isEmpty()) {
            return Additions.person(place, is);
        }
        String what = switch (fact) {
            case DETAIL -> detail(spot.words(), after.name(), was, is);
            case COUNTRY -> "recipient moved from " + was + " to " + is + ": " + after.name() + " for " + spot.words();
            default -> fact.words() + " changed: " + thing(spot, after) + ", " + quoted(was) + " is now " + quoted(is);
        };
        return List.of(new LockDifference(place, what, consequences(fact, was, after)));
    }

    private static String detail(String field, String purpose, String was, String is) {
        String verb = isMore(was, is) ? "revealed: " : "withheld: ";
        return verb + purpose + " sees " + field + " " + Lines.detail(is) + ", no longer " + Lines.detail(was);
    }

    private static boolean isMore(String was, String is) {
        return Detail.valueOf(is).compareTo(Detail.valueOf(was)) < 0;
    }

    private List<LegalConsequence> consequences(Fact fact, String was, Entry after) {
        return switch (fact) {
            case BASIS -> List.of(LAWFUL_BASIS, PRIVACY_NOTICE, RECORD_OF_PROCESSING);
            case INTEREST -> List.of(BALANCING, PRIVACY_NOTICE);
            case ANNEX_ONE -> List.of(LAWFUL_BASIS);
            case CONDITION, SCHEDULE_ONE, POLICY_DOCUMENT -> List.of(SPECIAL_CATEGORY_CONDITION, RECORD_OF_PROCESSING);
            case TITLE, SUBJECTS, GROUP, DESCRIPTION -> List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING);
            case DECIDES, CONSEQUENCES, GIVEN -> List.of(AUTOMATED_DECISION, PRIVACY_NOTICE);
            case MARKETING -> List.of(MARKETING_OBJECTION, PRIVACY_NOTICE);
            case DESPITE_RESTRICTION -> List.of(RESTRICTION);
            case KEPT_FOR, FROM, THEN, MINIMUM, FOR -> List.of(PERIOD_JUSTIFIED, PRIVACY_NOTICE, RECORD_OF_PROCESSING);
            case BECAUSE -> List.of(RECORD_OF_PROCESSING);
            case PERSON, ABOUT, SUBJECT, PART, EXPORT, ERASURE, MAY_BE_MISSING -> List.of(ACCESS_AND_ERASURE);
            case ORIGIN -> List.of(PRIVACY_NOTICE);
            case DETAIL -> isMore(was, after.said(Fact.DETAIL)) ? List.of(NECESSITY, PRIVACY_NOTICE) : List.of();
            case ROLE -> List.of(PROCESSOR_CONTRACT, PRIVACY_NOTICE, RECORD_OF_PROCESSING);
            case COUNTRY, SAFEGUARDS, KNOWN -> moved(was, fact, after);
            case GROUNDS -> List.of(COMPATIBILITY, RECORD_OF_PROCESSING);
            case CATEGORY, SENSITIVITY -> List.of(RECORD_OF_PROCESSING);
        };
    }

    /** Of a recipient at home, neither safeguards nor facts matter to a transfer; one that came home leaves a notice to correct. */
    private List<LegalConsequence> moved(String was, Fact fact, Entry after) {
        boolean isAbroad =
                borders.isCrossed(after.said(Fact.COUNTRY)) || (fact == Fact.COUNTRY && borders.isCrossed(was));
        return isAbroad
                ? List.of(TRANSFER_ASSESSMENT, PRIVACY_NOTICE, RECORD_OF_PROCESSING)
                : List.of(PRIVACY_NOTICE, RECORD_OF_PROCESSING);
    }

    /** What is changed, as a sentence says it. */
    private static String thing(Spot spot, Entry entry) {
        return switch (entry.kind()) {
            case LAW, PURPOSE, TYPE -> entry.name();
            case FIELD, NOT_PERSONAL, LINK -> spot.words() + "." + entry.name();
            case RECIPIENT, SOURCE, FURTHER_USE -> entry.name() + " for " + spot.words();
            case USE, KEEP -> spot.words();
        };
    }

    private static String place(Spot spot, Entry entry) {
        return entry.kind().parents().contains(Kind.PURPOSE) ? spot.words() : thing(spot, entry);
    }

    private static String quoted(String said) {
        return said.isEmpty() ? "nothing" : "'" + said + "'";
    }
}
