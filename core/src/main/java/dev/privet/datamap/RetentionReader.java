/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long the rows of a class and the values of its fields are kept: what is said on the field, else on the class, else by the
 * purposes, else by the configured default.
 */
final class RetentionReader {

    private static final String NO_DATE = "give it a date, as it has none, or take one across an association; then ";

    private static final Set<Class<?>> DATES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private final Catalogue catalogue;
    private final PurposeReader purposes;
    private final @Nullable Period byDefault;
    private final Findings findings;
    private final MinimumChecks minima;

    RetentionReader(Catalogue catalogue, PurposeReader purposes, @Nullable Period byDefault, Findings findings) {
        this.catalogue = catalogue;
        this.purposes = purposes;
        this.byDefault = byDefault;
        this.findings = findings;
        this.minima = new MinimumChecks(findings);
    }

    /** The rules of rows. */
    List<RetentionRule> ofRows(MergedMarks marks, List<PersonalField> fields) {
        Set<Class<? extends Purpose>> served = served(fields);
        List<TypeMark.Retained> said = said(marks, "");
        List<RetentionRule> rules = new ArrayList<>();
        for (TypeMark.Retained mark : said) {
            rules.addAll(rules(marks.name(), marks.type(), mark, mark.from(), served));
        }
        if (said.stream().map(TypeMark.Retained::then).distinct().count() > 1) {
            findings.add(
                    ProblemCode.COMPETING_MARKS,
                    marks.name(),
                    "its periods say different things of what becomes of a row.",
                    "let all of its @RetainFor say the same 'then': a row meets its end once.");
        }
        judgeUnlimited(marks.name(), rules, served);
        if (!embedded(marks)) {
            if (said.isEmpty()) {
                judgeSilence(marks, fields, served);
            }
        } else if (!said.isEmpty()) {
            findings.add(
                    ProblemCode.CONTRADICTION,
                    marks.name(),
                    "it lies in the row of another, and is kept as long as that row.",
                    "put @RetainFor on the class of the row, or on a field of this one.");
        }
        return List.copyOf(new LinkedHashSet<>(rules));
    }

    /** The same fields, each with the rules that are its own. */
    List<PersonalField> ofFields(MergedMarks marks, List<PersonalField> fields, List<RetentionRule> rows) {
        marks.all(TypeMark.Retained.class).stream()
                .map(TypeMark.Retained::property)
                .filter(name -> !name.isEmpty()
                        && fields.stream().noneMatch(field -> field.name().equals(name)))
                .distinct()
                .forEach(name -> findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        marks.name() + "." + name,
                        "@RetainFor stands on it, and it is not marked as personal data.",
                        "mark it with @PersonalData, or say of the class how long its rows are kept."));
        return fields.stream()
                .map(field -> field.with(ofField(marks, field, rows), field.index()))
                .toList();
    }

    private List<RetentionRule> ofField(MergedMarks marks, PersonalField field, List<RetentionRule> rows) {
        List<TypeMark.Retained> said = said(marks, field.name());
        if (said.isEmpty()) {
            return byItsPurposes(field, rows);
        }
        String place = marks.name() + "." + field.name();
        List<RetentionRule> rules = new ArrayList<>();
        for (TypeMark.Retained mark : said) {
            if (!mark.then().isOfValues()) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        place,
                        "@RetainFor on a field says " + mark.then() + ", and a value "
                                + (mark.then() == Disposal.REVIEW
                                        ? "has no review of its own."
                                        : "can't be deleted from its row."),
                        "say then = Disposal.ANONYMISE, or put the mark on the class.");
            }
            List<String> from = mark.from().isEmpty() ? clock(rows) : mark.from();
            rules.addAll(rules(place, marks.type(), mark, from, served(List.of(field))));
        }
        judgeUnlimited(place, rules, served(List.of(field)));
        minima.judge(place, field, rules, rows);
        return List.copyOf(new LinkedHashSet<>(rules));
    }

    /** Where the periods of purposes decide how long rows are kept, a field that serves fewer of them goes earlier. */
    private static List<RetentionRule> byItsPurposes(PersonalField field, List<RetentionRule> rows) {
        if (rows.size() < 2) {
            return List.of();
        }
        Set<Class<? extends Purpose>> limited = new LinkedHashSet<>();
        rows.forEach(rule -> limited.addAll(rule.purposes()));
        boolean everyRuleIsOfPurposes =
                rows.stream().noneMatch(rule -> rule.purposes().isEmpty());
        Set<Class<? extends Purpose>> own = served(List.of(field));
        if (!everyRuleIsOfPurposes || !limited.containsAll(own)) {
            return List.of();
        }
        Disposal then = rows.get(0).then();
        if (then == Disposal.REVIEW) {
            // Whoever decides on the row decides on its values.
            return List.of();
        }
        List<RetentionRule> rules = rows.stream()
                .filter(rule -> rule.purposes().stream().anyMatch(own::contains))
                .map(rule -> new RetentionRule(
                        rule.period(),
                        rule.minimum(),
                        rule.from(),
                        then == Disposal.PSEUDONYMISE ? then : Disposal.ANONYMISE,
                        rule.because(),
                        rule.purposes()))
                .toList();
        return rules.size() == rows.size() ? List.of() : rules;
    }

    private List<RetentionRule> rules(
            String place,
            Class<?> type,
            TypeMark.Retained mark,
            List<String> from,
            Set<Class<? extends Purpose>> served) {
        if (from.isEmpty()) {
            findings.add(
                    ProblemCode.RETENTION_WITHOUT_CLOCK,
                    place,
                    "nothing says from which date its period runs.",
                    "name the property: @RetainFor(from = \"…\").");
            return List.of();
        }
        minima.judge(place, mark);
        // Each of them is judged, so that all mistakes are told.
        boolean dates = from.stream().filter(date -> !isDate(type, date)).count() == 0;
        RetentionClock clock = RetentionClock.of(from.toArray(String[]::new));
        List<RetentionRule> rules = new ArrayList<>();
        if (mark.period().isEmpty()) {
            rules.addAll(byPurposes(place, mark, clock, served));
        } else if (mark.purposes().isEmpty()) {
            period(place, mark.period())
                    .flatMap(period -> rule(place, mark, period, clock, Set.of()))
                    .ifPresent(rules::add);
        } else {
            period(place, mark.period())
                    .ifPresent(period -> mark.purposes().stream()
                            .sorted(Comparator.comparing(Class::getName))
                            .flatMap(purpose -> rule(
                                    place,
                                    mark,
                                    purposes.configuredPeriod(purpose).orElse(period),
                                    clock,
                                    Set.of(purpose))
                                    .stream())
                            .forEach(rules::add));
        }
        for (Class<? extends Purpose> purpose : mark.purposes()) {
            if (!served.contains(purpose)) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        place,
                        "it says how long it is kept for " + purpose.getSimpleName()
                                + ", and holds nothing that serves this purpose.",
                        "name the purpose on the data that it needs, or remove the period.");
            }
        }
        return dates ? rules : List.of();
    }

    private List<RetentionRule> byPurposes(
            String place, TypeMark.Retained mark, RetentionClock from, Set<Class<? extends Purpose>> served) {
        Set<Class<? extends Purpose>> asked = mark.purposes().isEmpty() ? served : mark.purposes();
        List<RetentionRule> rules = new ArrayList<>();
        Set<String> unlimited = new TreeSet<>();
        asked.stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(purpose -> purposes.read(purpose)
                        .flatMap(declared -> declared.facts().keptFor())
                        .ifPresentOrElse(
                                period -> rule(place, mark, period, from, Set.of(purpose))
                                        .ifPresent(rules::add),
                                () -> unlimited.add(purpose.getSimpleName())));
        if (unlimited.isEmpty() && !rules.isEmpty()) {
            return rules;
        }
        if (byDefault != null) {
            rule(place, mark, byDefault, from, Set.of()).ifPresent(rules::add);
            return rules;
        }
        findings.add(
                ProblemCode.PERIOD_UNREADABLE,
                place,
                rules.isEmpty()
                        ? "@RetainFor states no period, none of the purposes states one, and there is no default."
                        : "@RetainFor leaves the period to the purposes, and " + String.join(" and ", unlimited)
                                + " states none: what it needs could go too early.",
                "write it in ISO 8601: @RetainFor(period = \"P6Y\"), or on a purpose: @Lawful(keptFor = \"P6Y\").");
        return List.of();
    }

    /** Periods for some purposes end what others need as well, of which nothing says how long. */
    private void judgeUnlimited(String place, List<RetentionRule> rules, Set<Class<? extends Purpose>> served) {
        Set<Class<? extends Purpose>> limited = new LinkedHashSet<>();
        rules.forEach(rule -> limited.addAll(rule.purposes()));
        if (served.stream().noneMatch(limited::contains)
                || rules.stream().anyMatch(rule -> rule.purposes().isEmpty())) {
            return;
        }
        Set<String> unlimited = new TreeSet<>();
        served.stream()
                .filter(purpose -> !limited.contains(purpose))
                .map(Class::getSimpleName)
                .forEach(unlimited::add);
        if (!unlimited.isEmpty()) {
            findings.add(
                    ProblemCode.PERIOD_UNREADABLE,
                    place,
                    "@RetainFor states periods for some of its purposes, and none for "
                            + String.join(" and ", unlimited) + ": what it needs could go too early.",
                    "state one for each: @RetainFor(purposes = …), or one that holds whatever the purpose.");
        }
    }

    /** Nothing where its minimum does not go with it, which is told. */
    private Optional<RetentionRule> rule(
            String place,
            TypeMark.Retained mark,
            Period period,
            RetentionClock from,
            Set<Class<? extends Purpose>> purposes) {
        return minima.fits(place, mark, period)
                ? Optional.of(new RetentionRule(period, minima.read(mark), from, mark.then(), mark.because(), purposes))
                : Optional.empty();
    }

    /** Where rows have one clock, it is that of their fields as well. */
    private static List<String> clock(List<RetentionRule> rows) {
        List<List<String>> clocks =
                rows.stream().map(rule -> rule.from().names()).distinct().toList();
        return clocks.size() == 1 ? clocks.get(0) : List.of();
    }

    private void judgeSilence(MergedMarks marks, List<PersonalField> fields, Set<Class<? extends Purpose>> served) {
        Set<String> limited = new TreeSet<>();
        served.forEach(purpose -> purposes.read(purpose)
                .filter(declared -> declared.facts().keptFor().isPresent())
                .ifPresent(declared -> limited.add(purpose.getSimpleName())));
        boolean dated = marks.properties().all().stream().map(Property::type).anyMatch(DATES::contains);
        if (!limited.isEmpty()) {
            findings.add(
                    ProblemCode.RETENTION_WITHOUT_CLOCK,
                    marks.name(),
                    "it serves " + String.join(" and ", limited)
                            + (limited.size() == 1 ? ", which limits how long" : ", which limit how long")
                            + " data is kept, and nothing says from which date on.",
                    (dated ? "" : NO_DATE) + "name the date" + " and what becomes of the rows: @RetainFor(from ="
                            + " \"…\", then = Disposal.…).");
        } else if (!fields.isEmpty()) {
            findings.advise(
                    ProblemCode.NO_RETENTION,
                    marks.name(),
                    "it holds personal data and nothing says how long (GDPR Art 5(1)(e)).",
                    (dated ? "" : NO_DATE) + "say it: @RetainFor(period = \"…\", from = \"…\", then = Disposal.…).");
        }
    }

    /** What lies in another row is kept as long as that row. */
    private static boolean embedded(MergedMarks marks) {
        return !MappingHints.isEntity(marks.type()) && MappingHints.isEmbeddable(marks.type());
    }

    private static List<TypeMark.Retained> said(MergedMarks marks, String property) {
        return marks.all(TypeMark.Retained.class).stream()
                .filter(mark -> mark.property().equals(property))
                .toList();
    }

    private static Set<Class<? extends Purpose>> served(List<PersonalField> fields) {
        Set<Class<? extends Purpose>> served = new LinkedHashSet<>();
        fields.forEach(field -> {
            served.addAll(field.uses().keySet());
        });
        return served;
    }

    private boolean isDate(Class<?> type, String from) {
        Optional<List<Property>> path = PropertyPath.follow(catalogue, type, from, "@RetainFor from", findings);
        path.map(steps -> steps.get(steps.size() - 1))
                .filter(property -> !DATES.contains(property.type()))
                .ifPresent(property -> findings.add(
                        ProblemCode.NOT_A_DATE,
                        type.getSimpleName(),
                        "@RetainFor from = \"" + from + "\" is a "
                                + property.type().getSimpleName() + ", and a period runs from a date of java.time.",
                        "name a property of type "
                                + DATES.stream()
                                        .map(Class::getSimpleName)
                                        .sorted()
                                        .toList() + "."));
        return path.isPresent();
    }

    private Optional<Period> period(String place, String text) {
        Optional<Period> period = Periods.parse(text);
        if (period.isEmpty()) {
            findings.add(
                    ProblemCode.PERIOD_UNREADABLE,
                    place,
                    "@RetainFor period = \"" + text + "\" is no period longer than nothing and below a thousand years.",
                    "write it in ISO 8601, such as P6Y, P18M or P90D.");
        }
        return period;
    }
}
