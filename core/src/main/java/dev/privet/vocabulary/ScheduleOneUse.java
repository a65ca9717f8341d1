/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What special category or criminal data is used under. Immutable.
 *
 * @param condition the condition of Article 9(2), or nothing for criminal data of Article 10
 * @param regime the law
 * @param date the day of the use
 * @param paragraphs the paragraphs of Schedule 1 that are met
 * @param policyDocument whether an appropriate policy document is in place
 * @param disclosure whether the use is a disclosure to the authority or body that the paragraph names
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScheduleOneUse(
        Optional<SpecialCategoryCondition> condition,
        Regime regime,
        LocalDate date,
        List<Integer> paragraphs,
        boolean policyDocument,
        boolean disclosure) {

    /** Copies the list and refuses nulls. */
    public ScheduleOneUse {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(date, "date");
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A use of special category data, with no condition of Schedule 1 stated yet.
     *
     * @param condition the condition of Article 9(2)
     * @param regime the law
     * @param date the day
     * @return the use
     */
    public static ScheduleOneUse special(SpecialCategoryCondition condition, Regime regime, LocalDate date) {
        return new ScheduleOneUse(Optional.of(condition), regime, date, List.of(), false, false);
    }

    /**
     * A use of data on criminal convictions and offences, with no condition of Schedule 1 stated yet.
     *
     * @param regime the law
     * @param date the day
     * @return the use
     */
    public static ScheduleOneUse criminal(Regime regime, LocalDate date) {
        return new ScheduleOneUse(Optional.empty(), regime, date, List.of(), false, false);
    }

    /**
     * The same use, meeting these paragraphs of Schedule 1.
     *
     * @param numbers paragraph numbers
     * @return a new use
     */
    public ScheduleOneUse meeting(int... numbers) {
        List<Integer> met = Arrays.stream(numbers).boxed().toList();
        return new ScheduleOneUse(condition, regime, date, met, policyDocument, disclosure);
    }

    /**
     * The same use, with an appropriate policy document in place.
     *
     * @return a new use
     */
    public ScheduleOneUse withPolicyDocument() {
        return new ScheduleOneUse(condition, regime, date, paragraphs, true, disclosure);
    }

    /**
     * The same use, as a disclosure to the competent authority or anti-doping body that the paragraph names.
     *
     * @return a new use
     * @legal DPA 2018 Sch 1 paras 10(2), 27(3) (text)
     */
    public ScheduleOneUse asDisclosure() {
        return new ScheduleOneUse(condition, regime, date, paragraphs, policyDocument, true);
    }
}
