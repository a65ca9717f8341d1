/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The working days of the place where the controller acts. Implementations are immutable, thread-safe, never return null and
 * answer the same for ever under one {@link #version()}: a deadline records id and version, so that it can be reckoned again.
 * A day that the calendar does not cover is refused, never guessed.
 *
 * @legal Regulation (EEC, Euratom) 1182/71 Art 2 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface WorkingCalendar {

    /**
     * The name under which the calendar is found again.
     *
     * @return for example {@code GB-EAW}
     */
    String id();

    /**
     * The state of its data.
     *
     * @return changes whenever an answer could change
     */
    String version();

    /**
     * Whether the calendar knows the public holidays around a day.
     *
     * @param date the day asked about
     * @return false where it could only guess
     */
    boolean covers(LocalDate date);

    /**
     * Where the holidays of that time are written, and how sure that is.
     *
     * @param date the day asked about
     * @return the source of the calendar on that day
     * @throws PrivacyInputException if the day is not covered
     */
    Citation source(LocalDate date);

    /**
     * The public holiday that falls on a day, where it is observed.
     *
     * @param date the day asked about
     * @return its name, or nothing on any other day
     * @throws PrivacyInputException if the day is not covered
     */
    Optional<String> holiday(LocalDate date);

    /**
     * Whether work is done on a day: neither Saturday, Sunday nor public holiday.
     *
     * @param date the day asked about
     * @return true on working days
     * @throws PrivacyInputException if the day is not covered
     * @legal Regulation (EEC, Euratom) 1182/71 Art 2(2) (text)
     */
    default boolean isWorkingDay(LocalDate date) {
        // Asked first on purpose: a weekend outside the covered years is refused like any other day there.
        boolean holiday = holiday(date).isPresent();
        return !holiday && date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
