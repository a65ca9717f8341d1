/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.annotation.Disclosure;
import dev.privet.choice.ChoiceReader;
import dev.privet.choice.ChoiceTopic;
import dev.privet.choice.InForce;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Sensitivity;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person has chosen holds for every row about them: it is not shown to a purpose that they objected to or that rests on a
 * consent which they did not give or have withdrawn, nor, where they had the processing restricted, to one that nothing permits in
 * spite of that. Depends on each row, so it comes after the rules that look at types alone, and can only make their plan stricter.
 *
 * <p>A row is about the persons that its links lead to, without those by which a person gets to see nothing of it. Of several persons,
 * each bars the fields that are about them. Immutable.
 *
 * @legal GDPR Arts 6(1)(a), 7(3), 18(2), 21(1), 21(3) (text); that a purpose which rests on a consent in force goes on in spite of a
 *     restriction is Art 18(2) (our reading)
 */
final class SubjectChoice {

    private final ChoiceReader reader;
    private final String objection;
    private final String consent;
    private final boolean goesOnDespiteRestriction;
    private final BitSet all;
    private final BitSet onConsent;
    private final List<Whose> links;

    /** A way to a person, and the fields that are about them. */
    private record Whose(SubjectLink link, String kind, BitSet fields, BitSet onConsent) {}

    private SubjectChoice(RecordType type, DeclaredPurpose purpose, DataMap dataMap, ChoiceReader reader) {
        this.reader = reader;
        this.objection = ChoiceTopic.OBJECTION.code(purpose.id());
        this.consent = ChoiceTopic.CONSENT.code(purpose.id());
        this.goesOnDespiteRestriction = purpose.basis() == LawfulBasis.CONSENT
                || !purpose.facts().despiteRestriction().isEmpty();
        this.all = new BitSet();
        all.set(0, type.fields().size());
        this.onConsent = onConsent(type, purpose);
        this.links = links(type, dataMap);
    }

    /** What persons' choices mean for a purpose's view of a type; nothing where its rows are about nobody. */
    static Optional<SubjectChoice> of(RecordType type, DeclaredPurpose purpose, DataMap dataMap, ChoiceReader reader) {
        SubjectChoice choice = new SubjectChoice(type, purpose, dataMap, reader);
        return choice.links.isEmpty() || type.fields().isEmpty() ? Optional.empty() : Optional.of(choice);
    }

    /** All fields where the purpose rests on consent, and otherwise those of special categories where these do. */
    private static BitSet onConsent(RecordType type, DeclaredPurpose purpose) {
        boolean whole = purpose.basis() == LawfulBasis.CONSENT;
        boolean special = purpose.condition()
                .filter(SpecialCategoryCondition.EXPLICIT_CONSENT::equals)
                .isPresent();
        BitSet fields = new BitSet();
        for (PersonalField field : type.fields()) {
            fields.set(field.index(), whole || (special && isSpecial(field)));
        }
        return fields;
    }

    private static boolean isSpecial(PersonalField field) {
        return CategoryFacts.sensitivities(field.category()).contains(Sensitivity.SPECIAL);
    }

    private List<Whose> links(RecordType type, DataMap dataMap) {
        List<Whose> found = new ArrayList<>();
        for (SubjectLink link : type.links()) {
            Optional<String> kind = dataMap.find(link.subject()).flatMap(RecordType::subjectKind);
            if (link.export() == Disclosure.NOT_AT_ALL || kind.isEmpty()) {
                continue;
            }
            BitSet about = new BitSet();
            for (PersonalField field : type.fields()) {
                about.set(
                        field.index(), field.about().isEmpty() || field.about().contains(link.role()));
            }
            BitSet byConsent = (BitSet) about.clone();
            byConsent.and(onConsent);
            found.add(new Whose(link, kind.get(), about, byConsent));
        }
        return List.copyOf(found);
    }

    /** Finds what is not to be shown of a row. */
    void bar(RowFacts facts, Function<Class<?>, Optional<RowFacts>> holders, RowLimits.Bars bars) {
        if (!reader.isReady()) {
            bars.add(RowBar.CHOICES_UNREACHABLE, all);
            return;
        }
        try {
            barKnown(facts, holders, bars);
        } catch (RuntimeException e) {
            // A store that answers no longer, or an id that cannot be told: both leave open what was chosen.
            bars.add(RowBar.CHOICES_UNREACHABLE, all);
        }
    }

    private void barKnown(RowFacts facts, Function<Class<?>, Optional<RowFacts>> holders, RowLimits.Bars bars) {
        BitSet nobodys = onConsent.isEmpty() ? onConsent : (BitSet) onConsent.clone();
        for (Whose whose : links) {
            boolean someBar = reader.anyObjected(whose.kind(), objection)
                    || (!goesOnDespiteRestriction && reader.anyRestricted(whose.kind()));
            if (!someBar && whose.onConsent().isEmpty()) {
                continue;
            }
            Optional<List<String>> persons = persons(facts, whose.link().steps(), holders);
            if (persons.isEmpty()) {
                bars.add(RowBar.WHOSE_UNKNOWN, someBar ? whose.fields() : whose.onConsent());
                nobodys.andNot(whose.onConsent());
                continue;
            }
            for (String id : persons.get()) {
                barFor(whose, id, someBar, bars);
                nobodys.andNot(whose.onConsent());
            }
        }
        bars.add(RowBar.NO_CONSENT, nobodys);
    }

    private void barFor(Whose whose, String id, boolean someBar, RowLimits.Bars bars) {
        if (someBar) {
            InForce exceptions = reader.exceptions(whose.kind(), id);
            if (exceptions.restricted() && !goesOnDespiteRestriction) {
                bars.add(RowBar.RESTRICTED, whose.fields());
            }
            if (exceptions.has(objection)) {
                bars.add(RowBar.OBJECTED, whose.fields());
            }
        }
        if (!whose.onConsent().isEmpty() && !reader.consents(whose.kind(), id).has(consent)) {
            bars.add(RowBar.NO_CONSENT, whose.onConsent());
        }
    }

    /** A way that begins with the holder is gone from there, holder by holder. */
    private static Optional<List<String>> persons(
            RowFacts facts, List<LinkStep> steps, Function<Class<?>, Optional<RowFacts>> holders) {
        RowFacts here = facts;
        int at = 0;
        while (at < steps.size() && steps.get(at) instanceof LinkStep.HeldBy held) {
            Optional<RowFacts> holder = here.holder(held.target());
            Optional<RowFacts> next = holder.isPresent() ? holder : holders.apply(held.target());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
            at++;
        }
        return here.persons(at == 0 ? steps : steps.subList(at, steps.size()));
    }
}
