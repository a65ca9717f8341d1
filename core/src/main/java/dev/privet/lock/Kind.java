/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Regime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of entries in the lock, in the order in which they stand, with what each says. */
@SuppressWarnings(
        "ImmutableEnumChecker") // The collections are copies that cannot change, and the conditions hold no state.
enum Kind {
    /** A law that the host is under. */
    LAW(Values.oneOf(Regime.class), Set.of(), List.of()),
    /** A purpose for which somebody sees something. */
    PURPOSE(
            Values.text(),
            Set.of(Fact.BASIS),
            List.of(
                    Fact.TITLE,
                    Fact.INTEREST,
                    Fact.CONDITION,
                    Fact.ANNEX_ONE,
                    Fact.SCHEDULE_ONE,
                    Fact.POLICY_DOCUMENT,
                    Fact.KEPT_FOR,
                    Fact.SUBJECTS,
                    Fact.DECIDES,
                    Fact.CONSEQUENCES,
                    Fact.GIVEN,
                    Fact.MARKETING,
                    Fact.DESPITE_RESTRICTION)),
    /** Who receives the data of a purpose. */
    RECIPIENT(
            Values.text(), Set.of(Fact.COUNTRY, Fact.ROLE), List.of(Fact.GROUP, Fact.SAFEGUARDS, Fact.KNOWN), PURPOSE),
    /** Where the data of a purpose comes from. */
    SOURCE(Values.oneOf(Origin.class), Set.of(), List.of(Fact.DESCRIPTION), PURPOSE),
    /** For what else the data of a purpose may be used. */
    FURTHER_USE(Values.text(), Set.of(Fact.GROUNDS), List.of(Fact.BECAUSE), PURPOSE),
    /** A marked class. */
    TYPE(Values.text(), Set.of(), List.of(Fact.PERSON)),
    /** A property with personal data. */
    FIELD(Values.text(), Set.of(Fact.CATEGORY, Fact.SENSITIVITY), List.of(Fact.ABOUT, Fact.ORIGIN), TYPE),
    /** A purpose that sees the property. */
    USE(Values.text(), Set.of(Fact.DETAIL), List.of(), FIELD),
    /** How rows are tied to a person. */
    LINK(Values.text(), Set.of(Fact.SUBJECT, Fact.EXPORT, Fact.ERASURE), List.of(Fact.PART, Fact.MAY_BE_MISSING), TYPE),
    /** How long rows or values are kept. */
    KEEP(Values.period(), Set.of(Fact.FROM, Fact.THEN), List.of(Fact.FOR, Fact.MINIMUM, Fact.BECAUSE), TYPE, FIELD),
    /** A property that was said to hold none. */
    NOT_PERSONAL(Values.text(), Set.of(), List.of(), TYPE);

    private final Values names;
    private final Set<Fact> required;
    private final List<Fact> optional;
    private final List<Kind> parents;

    Kind(Values names, Set<Fact> required, List<Fact> optional, Kind... parents) {
        this.names = names;
        this.required = required;
        this.optional = optional;
        this.parents = List.of(parents);
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Values names() {
        return names;
    }

    Set<Fact> required() {
        return required;
    }

    boolean knows(Fact fact) {
        return required.contains(fact) || optional.contains(fact);
    }

    /** What it can stand below; empty where it stands at the margin. */
    List<Kind> parents() {
        return parents;
    }

    /** Whether several of one name can stand below one parent, each saying something else. */
    boolean isRepeatable() {
        return this == RECIPIENT || this == SOURCE || this == LINK || this == KEEP;
    }
}
