/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * Finds the working calendar of a place. Implementations are thread-safe, never return null, and give the same calendar for the
 * same place every time.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface CalendarSource {

    /**
     * The calendar of a place, if this source is responsible for it.
     *
     * @param place a country by its ISO 3166-1 code, with the part as in ISO 3166-2 where there is one: {@code GB-SCT}
     * @return the calendar, or nothing where another source may know the place
     * @throws PrivacyInputException if this source is responsible for the country, and the place in it is not enough or does
     *     not exist
     */
    Optional<WorkingCalendar> find(String place);

    /**
     * The calendar of a place that has to have one.
     *
     * @param place as for {@link #find}
     * @return the calendar
     * @throws PrivacyInputException if there is none
     */
    default WorkingCalendar calendar(String place) {
        return find(place)
                .orElseThrow(() -> PrivacyInputException.of(
                        "There is no such working calendar",
                        new Problem(
                                ProblemCode.CALENDAR_UNKNOWN,
                                "place " + place,
                                "no source of calendars knows it.",
                                "name a country and its part as in GB-SCT, and add Jollyday for the European Economic"
                                        + " Area.")));
    }

    /**
     * Several sources as one. The first that knows a place answers, so a host's own comes first.
     *
     * @param sources in order of precedence
     * @return a source that asks them one after the other
     */
    static CalendarSource firstOf(CalendarSource... sources) {
        List<CalendarSource> all = List.of(sources);
        return place -> {
            for (CalendarSource source : all) {
                Optional<WorkingCalendar> calendar = source.find(place);
                if (calendar.isPresent()) {
                    return calendar;
                }
            }
            return Optional.empty();
        };
    }
}
