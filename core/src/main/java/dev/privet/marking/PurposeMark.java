/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.AnnexTwoCondition;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.FurtherUseGround;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictedUse;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is said about a purpose. Immutable, unjudged.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface PurposeMark extends Mark {

    /**
     * Its name in a privacy notice.
     *
     * @param title a few words
     */
    @PublicApi(since = "0.1")
    record Title(String title) implements PurposeMark {

        /** Refuses null. */
        public Title {
            Objects.requireNonNull(title, "title");
        }

        @Override
        public String element() {
            return "title";
        }
    }

    /**
     * What it rests on.
     *
     * @param basis the lawful basis
     * @param interest the interest pursued, or empty
     * @param annexOne the conditions of Annex 1 that are met
     */
    @PublicApi(since = "0.1")
    record Basis(LawfulBasis basis, String interest, Set<AnnexOneCondition> annexOne) implements PurposeMark {

        /** Copies the set and refuses null. */
        public Basis {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(interest, "interest");
            annexOne = Set.copyOf(annexOne);
        }

        @Override
        public String element() {
            return "basis";
        }
    }

    /**
     * What lets it use special category or criminal data.
     *
     * @param conditions of Article 9(2); more than one is a mistake
     * @param scheduleOne paragraphs of Schedule 1 that are met
     * @param policyDocument where the appropriate policy document is kept, or empty
     */
    @PublicApi(since = "0.1")
    record Condition(List<SpecialCategoryCondition> conditions, Set<Integer> scheduleOne, String policyDocument)
            implements PurposeMark {

        /** Copies the collections and refuses null. */
        public Condition {
            conditions = List.copyOf(conditions);
            scheduleOne = Set.copyOf(scheduleOne);
            Objects.requireNonNull(policyDocument, "policyDocument");
        }

        @Override
        public String element() {
            return "condition";
        }
    }

    /**
     * Who receives the data.
     *
     * @param recipients all of them
     */
    @PublicApi(since = "0.1")
    record Recipients(List<RecipientMark> recipients) implements PurposeMark {

        /** Copies the list. */
        public Recipients {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String element() {
            return "recipients";
        }
    }

    /**
     * Where the data comes from.
     *
     * @param sources all of them
     */
    @PublicApi(since = "0.1")
    record Sources(List<Source> sources) implements PurposeMark {

        /** Copies the list. */
        public Sources {
            sources = List.copyOf(sources);
        }

        @Override
        public String element() {
            return "sources";
        }

        /**
         * One source.
         *
         * @param origin its kind
         * @param description the source in words, or empty
         */
        @PublicApi(since = "0.1")
        public record Source(Origin origin, String description) {

            /** Refuses null. */
            public Source {
                Objects.requireNonNull(origin, "origin");
                Objects.requireNonNull(description, "description");
            }
        }
    }

    /**
     * The categories of persons, where they are not those of the marked classes.
     *
     * @param kinds in words
     */
    @PublicApi(since = "0.1")
    record Subjects(Set<String> kinds) implements PurposeMark {

        /** Copies the set. */
        public Subjects {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String element() {
            return "subjects";
        }
    }

    /**
     * It takes significant decisions by automated means alone, or, where nothing is given, it does not.
     *
     * @param decision what is said of the decisions
     */
    @PublicApi(since = "0.1")
    record Automated(Optional<Decision> decision) implements PurposeMark {

        /** Refuses null. */
        public Automated {
            Objects.requireNonNull(decision, "decision");
        }

        @Override
        public String element() {
            return "automated decisions";
        }

        /**
         * What is said of the decisions.
         *
         * @param logic the logic involved
         * @param consequences what it means for the person
         * @param given grounds and safeguards that are there
         */
        @PublicApi(since = "0.1")
        public record Decision(String logic, String consequences, Set<DecisionFact> given) {

            /** Copies the set and refuses null. */
            public Decision {
                Objects.requireNonNull(logic, "logic");
                Objects.requireNonNull(consequences, "consequences");
                given = Set.copyOf(given);
            }
        }
    }

    /**
     * Data collected for it may be used for another purpose as well.
     *
     * @param purpose the further purpose
     * @param grounds what makes it compatible
     * @param annexTwo the conditions of Annex 2 that are met
     * @param consentUnobtainable whether consent to the further use cannot reasonably be obtained
     * @param because why the grounds are there
     */
    @PublicApi(since = "0.1")
    record Further(
            Class<? extends Purpose> purpose,
            Set<FurtherUseGround> grounds,
            Set<AnnexTwoCondition> annexTwo,
            boolean consentUnobtainable,
            String because)
            implements PurposeMark {

        /** Copies the sets and refuses null. */
        public Further {
            Objects.requireNonNull(purpose, "purpose");
            grounds = Set.copyOf(grounds);
            annexTwo = Set.copyOf(annexTwo);
            Objects.requireNonNull(because, "because");
        }

        @Override
        public String element() {
            return "further use for " + purpose.getName();
        }
    }

    /**
     * How long data is needed that serves it alone.
     *
     * @param period ISO 8601
     */
    @PublicApi(since = "0.1")
    record KeptFor(String period) implements PurposeMark {

        /** Refuses null. */
        public KeptFor {
            Objects.requireNonNull(period, "period");
        }

        @Override
        public String element() {
            return "retention";
        }
    }

    /**
     * It goes on although a person had the processing of their data restricted.
     *
     * @param permitted what permits it
     */
    @PublicApi(since = "0.1")
    record DespiteRestriction(Set<RestrictedUse> permitted) implements PurposeMark {

        /** Copies the set. */
        public DespiteRestriction {
            permitted = Set.copyOf(permitted);
        }

        @Override
        public String element() {
            return "use despite restriction";
        }
    }

    /** It is direct marketing. */
    @PublicApi(since = "0.1")
    record DirectMarketing() implements PurposeMark {

        @Override
        public String element() {
            return "direct marketing";
        }
    }
}
