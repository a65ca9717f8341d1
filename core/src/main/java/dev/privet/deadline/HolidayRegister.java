/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working calendars that are data files: the three of the United Kingdom, from {@code holiday-calendars.txt} and {@code
 * holiday-rules.txt}. A host adds a holiday that was proclaimed yesterday without waiting for a release. Immutable and
 * thread-safe; each calendar is worked out once, here.
 *
 * @legal Banking and Financial Dealings Act 1971 s. 1, Sch 1 (text); Regulation (EEC, Euratom) 1182/71 Art 2(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class HolidayRegister implements CalendarSource {

    private final List<FactTable.Row> calendarRows;
    private final List<HolidayRule> rules;
    private final String suffix;
    private final Map<String, WorkingCalendar> byId;
    private final Set<String> ids;

    private HolidayRegister(List<FactTable.Row> calendarRows, List<HolidayRule> rules, String suffix) {
        this.calendarRows = calendarRows;
        this.rules = rules;
        this.suffix = suffix;
        Map<String, List<FactTable.Row>> rowsById = new LinkedHashMap<>();
        for (FactTable.Row row : calendarRows) {
            rowsById.computeIfAbsent(row.text("calendar"), id -> new ArrayList<>())
                    .add(row);
        }
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        rowsById.forEach((id, rows) -> {
            WorkingCalendar calendar = calendar(id, rows);
            calendars.put(id, calendar);
            for (FactTable.Row row : rows) {
                Optional<String> aliases = row.optional("also called");
                aliases.ifPresent(names -> List.of(names.split(" +")).forEach(name -> calendars.put(name, calendar)));
            }
        });
        this.ids = Set.copyOf(rowsById.keySet());
        this.byId = Map.copyOf(calendars);
    }

    private ListedCalendar calendar(String id, List<FactTable.Row> rows) {
        List<ListedCalendar.Coverage> coverage = rows.stream()
                .map(row -> new ListedCalendar.Coverage(row.validity(), row.citation()))
                .toList();
        List<HolidayRule> own =
                rules.stream().filter(rule -> rule.calendars().contains(id)).toList();
        return new ListedCalendar(id, rows.get(0).text("version") + suffix, coverage, own);
    }

    /**
     * Reads the calendars that ship with the library.
     *
     * @return a new, immutable register
     */
    public static HolidayRegister shipped() {
        return new HolidayRegister(
                FactTable.read(HolidayRegister.class, "holiday-calendars.txt").rows(),
                rules(FactTable.read(HolidayRegister.class, "holiday-rules.txt")),
                "");
    }

    private static List<HolidayRule> rules(FactTable table) {
        return table.rows().stream().map(HolidayRule::of).toList();
    }

    /**
     * Adds holidays of the host, or cancels some: rows with the columns of {@code holiday-rules.txt}. The calendars' version
     * then names the added table, so that a deadline shows what it was reckoned with.
     *
     * @param additional the rows to add
     * @return a new register; this one stays as it is
     */
    public HolidayRegister and(FactTable additional) {
        List<HolidayRule> all = new ArrayList<>(rules);
        all.addAll(rules(additional));
        return new HolidayRegister(calendarRows, all, suffix + "+" + additional.name());
    }

    /**
     * The calendar of a place by its id, such as {@code GB-SCT}, or by another name that the register gives it, such as {@code
     * GB-WLS}.
     */
    @Override
    public Optional<WorkingCalendar> find(String place) {
        return Optional.ofNullable(byId.get(place));
    }

    /**
     * The calendar of a place that the register has to have.
     *
     * @param place as for {@link #find}
     * @return the calendar
     * @throws PrivacyInputException if the register has no calendar for that place: the whole country is not a place here, for
     *     its parts do not share their holidays
     */
    @Override
    public WorkingCalendar calendar(String place) {
        return find(place)
                .orElseThrow(() -> PrivacyInputException.of(
                        "There is no such working calendar",
                        new Problem(
                                ProblemCode.CALENDAR_UNKNOWN,
                                "place " + place,
                                "the register has no calendar of that name.",
                                "name one of " + new TreeSet<>(byId.keySet()) + ".")));
    }

    /**
     * The calendars of the register.
     *
     * @return their ids, without other names
     */
    public Set<String> ids() {
        return new LinkedHashSet<>(ids);
    }
}
