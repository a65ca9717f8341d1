/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictedUse;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one purpose, as {@link dev.privet.annotation.Lawful} and the annotations beside it say it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeMarks {

    private final List<PurposeMark> others = new ArrayList<>();
    private final List<RecipientMark> recipients = new ArrayList<>();
    private final List<PurposeMark.Sources.Source> sources = new ArrayList<>();
    private final List<SpecialCategoryCondition> conditions = new ArrayList<>();
    private final Set<Integer> scheduleOne = new LinkedHashSet<>();
    private String policyDocument = "";
    private PurposeMark.@Nullable Basis basis;

    /** Says nothing yet. */
    public PurposeMarks() {}

    /**
     * Its name in a privacy notice.
     *
     * @param words without a full stop
     * @return this
     */
    public PurposeMarks title(String words) {
        others.add(new PurposeMark.Title(words));
        return this;
    }

    /**
     * What it rests on.
     *
     * @param lawful the lawful basis
     * @return this
     */
    public PurposeMarks basis(LawfulBasis lawful) {
        basis = new PurposeMark.Basis(lawful, "", Set.of());
        return this;
    }

    /**
     * It rests on legitimate interests.
     *
     * @param interest the interest pursued, without a full stop
     * @return this
     */
    public PurposeMarks legitimateInterest(String interest) {
        basis = new PurposeMark.Basis(LawfulBasis.LEGITIMATE_INTERESTS, interest, Set.of());
        return this;
    }

    /**
     * It rests on a recognised legitimate interest.
     *
     * @param met the conditions of Annex 1 that are met
     * @return this
     */
    public PurposeMarks recognisedInterest(AnnexOneCondition... met) {
        basis = new PurposeMark.Basis(LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS, "", Set.of(met));
        return this;
    }

    /**
     * What lets it use special category data.
     *
     * @param condition of Article 9(2)
     * @return this
     */
    public PurposeMarks condition(SpecialCategoryCondition condition) {
        conditions.add(Objects.requireNonNull(condition, "condition"));
        return this;
    }

    /**
     * The conditions of Schedule 1 that are met.
     *
     * @param paragraphs their numbers
     * @return this
     */
    public PurposeMarks scheduleOne(int... paragraphs) {
        Arrays.stream(paragraphs).forEach(scheduleOne::add);
        return this;
    }

    /**
     * Where the appropriate policy document is kept.
     *
     * @param where a title or an address
     * @return this
     */
    public PurposeMarks policyDocument(String where) {
        policyDocument = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * Who receives the data, beside those that were named so far.
     *
     * @param recipient one of them
     * @return this
     */
    public PurposeMarks disclosedTo(RecipientMark recipient) {
        recipients.add(Objects.requireNonNull(recipient, "recipient"));
        return this;
    }

    /**
     * Where the data comes from, beside what was named so far.
     *
     * @param origin the kind of source
     * @param source the source in words, or empty where it is the person
     * @return this
     */
    public PurposeMarks obtainedFrom(Origin origin, String source) {
        sources.add(new PurposeMark.Sources.Source(origin, source));
        return this;
    }

    /**
     * The categories of persons, where they are not those of the marked classes.
     *
     * @param kinds in words
     * @return this
     */
    public PurposeMarks subjects(String... kinds) {
        others.add(new PurposeMark.Subjects(Set.of(kinds)));
        return this;
    }

    /**
     * It takes significant decisions by automated means alone.
     *
     * @param logic the logic involved
     * @param consequences what it means for the person
     * @param given grounds and safeguards that are there
     * @return this
     */
    public PurposeMarks decidesAutomatically(String logic, String consequences, DecisionFact... given) {
        others.add(new PurposeMark.Automated(
                Optional.of(new PurposeMark.Automated.Decision(logic, consequences, Set.of(given)))));
        return this;
    }

    /**
     * Data collected for it may be used for another purpose as well, beside those that were named so far.
     *
     * @param further the further purpose
     * @param use says on what ground and why
     * @return this
     */
    public PurposeMarks furtherUse(Class<? extends Purpose> further, UnaryOperator<FurtherUseSpec> use) {
        others.add(use.apply(new FurtherUseSpec(further)).mark());
        return this;
    }

    /**
     * It goes on although a person had the processing of their data restricted.
     *
     * @param permitted what permits it
     * @return this
     */
    public PurposeMarks despiteRestriction(RestrictedUse... permitted) {
        others.add(new PurposeMark.DespiteRestriction(Set.of(permitted)));
        return this;
    }

    /**
     * It is direct marketing.
     *
     * @return this
     */
    public PurposeMarks directMarketing() {
        others.add(new PurposeMark.DirectMarketing());
        return this;
    }

    /**
     * How long data is needed that serves it alone.
     *
     * @param period ISO 8601, for example {@code P2Y}
     * @return this
     */
    public PurposeMarks keptFor(String period) {
        others.add(new PurposeMark.KeptFor(period));
        return this;
    }

    /**
     * Everything that was said.
     *
     * @return unmodifiable
     */
    public List<PurposeMark> marks() {
        List<PurposeMark> marks = new ArrayList<>(others);
        if (basis != null) {
            marks.add(basis);
        }
        if (!conditions.isEmpty() || !scheduleOne.isEmpty() || !policyDocument.isEmpty()) {
            marks.add(new PurposeMark.Condition(conditions, scheduleOne, policyDocument));
        }
        if (!recipients.isEmpty()) {
            marks.add(new PurposeMark.Recipients(recipients));
        }
        if (!sources.isEmpty()) {
            marks.add(new PurposeMark.Sources(sources));
        }
        return List.copyOf(marks);
    }
}
