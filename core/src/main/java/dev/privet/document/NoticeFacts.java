/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.location.Country;
import dev.privet.location.Region;
import dev.privet.location.Regions;
import dev.privet.location.Safeguard;
import dev.privet.location.TransferAssessment;
import dev.privet.marking.PurposeMark.Sources.Source;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice has to go on. Nothing in it is guessed.
 *
 * @param organisation whose notice it is, if that was said
 * @param regimes the laws, in their order
 * @param date the day on which it holds
 * @param kinds the kinds of person that it is for, ordered
 * @param holdings the types that hold data about them
 * @param withheld the types whose rows refer to them, and that a copy leaves out
 * @param uses the purposes that the organisation decides on
 * @param forOthers the titles of those that it pursues for others
 * @param withoutRepresentative the laws under which somebody said that it needs no representative
 * @param configured which periods configuration sets, and where
 */
record NoticeFacts(
        Optional<OrganisationFacts> organisation,
        List<Regime> regimes,
        LocalDate date,
        List<String> kinds,
        List<Holding> holdings,
        List<Withheld> withheld,
        List<Use> uses,
        List<String> forOthers,
        Set<Regime> withoutRepresentative,
        List<String> configured) {

    NoticeFacts {
        regimes = List.copyOf(regimes);
        kinds = List.copyOf(kinds);
        holdings = List.copyOf(holdings);
        withheld = List.copyOf(withheld);
        uses = List.copyOf(uses);
        forOthers = List.copyOf(forOthers);
        withoutRepresentative = Set.copyOf(withoutRepresentative);
        configured = List.copyOf(configured);
    }

    /** Whether the organisation decides on nothing, and so owes no notice. */
    boolean isProcessorAlone() {
        return organisation
                .filter(known -> known.roles().equals(Set.of(Role.PROCESSOR)))
                .isPresent();
    }

    boolean isProcessorToo() {
        return organisation
                .filter(known -> known.roles().contains(Role.PROCESSOR))
                .isPresent();
    }

    /** Whether a representative was named under a law, be it needed or not. */
    boolean hasRepresentative(Regime regime) {
        return establishment(regime)
                .flatMap(OrganisationFacts.Establishment::representative)
                .isPresent();
    }

    /**
     * Whether a representative is owed under a law and nobody named one: the organisation is established outside of its territory, and
     * nobody said that an exception holds.
     *
     * @legal GDPR Arts 3(2), 27(1), (2) (text)
     */
    boolean lacksRepresentative(Regime regime) {
        return !hasRepresentative(regime)
                && !withoutRepresentative.contains(regime)
                && establishment(regime)
                        .filter(one -> !Regions.shipped()
                                .contains(
                                        regime == Regime.UK ? Region.UK : Region.EU_LAW,
                                        Country.of(one.country()),
                                        date))
                        .isPresent();
    }

    private Optional<OrganisationFacts.Establishment> establishment(Regime regime) {
        return organisation.map(known -> known.establishments().get(regime));
    }

    /**
     * A type whose rows refer to these persons and are not shown to them.
     *
     * @param type the type
     * @param as their part in it, or their kind
     */
    record Withheld(RecordType type, String as) {}

    /**
     * A type with what it holds of these persons.
     *
     * @param type the type
     * @param fields those that one of the uses needs
     */
    record Holding(RecordType type, List<PersonalField> fields) {

        Holding {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One purpose.
     *
     * @param purpose what was said of it
     * @param categories the kinds of data that it needs, ordered
     * @param sources where that comes from; empty where nobody said
     * @param originals the titles of the purposes for which some of it was collected first
     * @param whetherToGive whether it has to be given, if that was said
     * @param toNobody whether it was said that nobody else receives it
     * @param goings whether each recipient may have it, by law
     * @param decided by recipient, what a person says that the transfer rests on
     */
    record Use(
            DeclaredPurpose purpose,
            List<String> categories,
            List<Source> sources,
            List<String> originals,
            Optional<String> whetherToGive,
            boolean toNobody,
            List<Going> goings,
            Map<DeclaredRecipient, String> decided) {

        Use {
            categories = List.copyOf(categories);
            sources = List.copyOf(sources);
            originals = List.copyOf(originals);
            goings = List.copyOf(goings);
            decided = Map.copyOf(decided);
        }

        /**
         * Whether any of it comes, or may come, from the person. What is observed and derived is taken to be collected from them.
         *
         * @legal GDPR Art 13(1) (text); what is observed and derived is our reading
         */
        boolean isFromPerson() {
            return sources.isEmpty() || sources.stream().anyMatch(source -> !isElsewhere(source.origin()));
        }

        /**
         * Whether any of it comes, or may come, from somewhere else.
         *
         * @legal GDPR Art 14(1) (text)
         */
        boolean isFromElsewhere() {
            return sources.isEmpty() || sources.stream().anyMatch(source -> isElsewhere(source.origin()));
        }

        /**
         * Whether it rests on consent, be it as its basis or as what permits the use of special category data.
         *
         * @legal GDPR Art 13(2)(c), Art 17(1)(b), Art 20(1)(a): Art 6(1)(a) or 9(2)(a) (text)
         */
        boolean isOnConsent() {
            return purpose.basis() == LawfulBasis.CONSENT
                    || purpose.condition()
                            .filter(condition -> condition == SpecialCategoryCondition.EXPLICIT_CONSENT)
                            .isPresent();
        }

        static boolean isElsewhere(Origin origin) {
            return origin == Origin.THIRD_PARTY || origin == Origin.PUBLIC_SOURCE;
        }
    }

    /**
     * A recipient under one law.
     *
     * @param recipient who
     * @param regime the law
     * @param answer what that law makes of it; nothing where it is not known from where the data is sent
     * @param safeguards those, of what was agreed, that carry the transfer under that law
     */
    record Going(
            DeclaredRecipient recipient,
            Regime regime,
            Optional<TransferAssessment> answer,
            Set<Safeguard> safeguards) {

        Going {
            safeguards = Set.copyOf(safeguards);
        }
    }
}
