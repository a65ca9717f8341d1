/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jollyday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.deadline.CalendarSource;
import dev.privet.deadline.WorkingCalendar;
import dev.privet.fact.FactTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working calendars of the states of the European Economic Area, and of the parts of the United Kingdom for comparison. Needs
 * {@code jollyday-core} and one of its parsers ({@code jollyday-jaxb}) at run time. Thread-safe; a calendar is read once and
 * kept. A place that Jollyday would answer with the national holidays only because it does not know the part is refused.
 *
 * @legal Regulation (EEC, Euratom) 1182/71 Art 2(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JollydayCalendars implements CalendarSource {

    private static final int LEVELS = 3;
    private static final String MAVEN_PROPERTIES = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

    private enum Part {
        REQUIRED,
        OPTIONAL
    }

    private record Country(String code, Part part, List<JollydayCalendar.Coverage> coverage) {}

    private final Map<String, Country> countries;
    private final Map<String, WorkingCalendar> read = new ConcurrentHashMap<>();

    private JollydayCalendars(Map<String, Country> countries) {
        this.countries = Map.copyOf(countries);
    }

    /**
     * The places of the register that ships with the library, {@code jollyday-places.txt}.
     *
     * @return a new set of calendars, none of them read yet
     */
    public static JollydayCalendars shipped() {
        Map<String, Country> countries = new LinkedHashMap<>();
        for (FactTable.Row row :
                FactTable.read(JollydayCalendars.class, "jollyday-places.txt").rows()) {
            for (String code : row.text("countries").split(" +", -1)) {
                Country country = countries.computeIfAbsent(
                        code, key -> new Country(key, row.constant("part", Part.class), new ArrayList<>()));
                country.coverage().add(new JollydayCalendar.Coverage(row.validity(), row.citation()));
                row.optional("also called").ifPresent(alias -> countries.put(alias, country));
            }
        }
        return new JollydayCalendars(countries);
    }

    /**
     * The calendar of a place: {@code IE}, {@code DE-BY}, {@code GB-SCT}.
     *
     * @throws PrivacyInputException if the country is in the register, and the part does not exist or has to be named
     */
    @Override
    public Optional<WorkingCalendar> find(String place) {
        String key = place.toUpperCase(Locale.ROOT);
        WorkingCalendar known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        String[] names = key.split("-", LEVELS);
        Country country = countries.get(names[0]);
        if (country == null) {
            return Optional.empty();
        }
        // Only places that exist come this far, so what is kept stays bounded.
        WorkingCalendar calendar = load(key, names, country);
        WorkingCalendar first = read.putIfAbsent(key, calendar);
        return Optional.of(first == null ? calendar : first);
    }

    /**
     * The calendar of a place that the register has to have.
     *
     * @param place as for {@link #find}
     * @return the calendar
     * @throws PrivacyInputException if the country is not in the register, the part does not exist or has to be named
     */
    @Override
    public WorkingCalendar calendar(String place) {
        return find(place)
                .orElseThrow(
                        () -> unknown(place, "the register has no such country", new TreeSet<>(countries.keySet())));
    }

    private static WorkingCalendar load(String place, String[] names, Country country) {
        String code = country.code().toLowerCase(Locale.ROOT);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code));
        String[] parts = Arrays.stream(names)
                .skip(1)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        CalendarHierarchy level = manager.getCalendarHierarchy();
        if (parts.length == 0 && country.part() == Part.REQUIRED) {
            throw unknown(place, "its parts do not share their holidays", parts(level));
        }
        for (String part : parts) {
            CalendarHierarchy next = level.getChildren().get(part);
            if (next == null) {
                throw unknown(place, "there is no part '" + part.toUpperCase(Locale.ROOT) + "'", parts(level));
            }
            level = next;
        }
        String id = String.join("-", country.code(), String.join("-", parts).toUpperCase(Locale.ROOT));
        return new JollydayCalendar(
                parts.length == 0 ? country.code() : id, version(), country.coverage(), manager, parts);
    }

    private static Set<String> parts(CalendarHierarchy level) {
        TreeSet<String> names = new TreeSet<>();
        level.getChildren().keySet().forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
        return names;
    }

    /** The manifest does not tell it; the properties that Maven leaves in the jar do. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = HolidayManager.class.getResourceAsStream(MAVEN_PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jollyday: its version could not be read", e);
        }
        return "jollyday-" + properties.getProperty("version", "unknown");
    }

    private static PrivacyInputException unknown(String place, String why, Set<String> choice) {
        return PrivacyInputException.of(
                "There is no such working calendar",
                new Problem(
                        ProblemCode.CALENDAR_UNKNOWN,
                        "place " + place,
                        why + ".",
                        choice.isEmpty() ? "name the country alone." : "name one of " + choice + "."));
    }
}
