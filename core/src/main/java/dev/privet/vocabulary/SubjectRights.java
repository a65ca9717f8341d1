/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which right a person has on which basis, under which law, on which day, and why: the registers {@code subject-rights.txt}
 * and {@code complaint-routes.txt}. Answers are reasons, for the law seldom says a plain no: an exception holds as far as it
 * is necessary, and no further. Immutable and thread-safe.
 *
 * @legal UK GDPR Arts 7(3), 11 to 22D; EU GDPR Arts 7(3), 11 to 22 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectRights {

    /**
     * One rule; {@code condition} is empty where it does not matter on which one special category data is used, and {@code given} for what
     * holds without further facts.
     */
    record Rule(
            SubjectRight right,
            Set<LawfulBasis> bases,
            Optional<SpecialCategoryCondition> condition,
            Regime regime,
            Optional<RightFact> given,
            Validity validity,
            RightAnswer answer) {

        boolean matches(RightQuestion question) {
            return right == question.right()
                    && regime == question.regime()
                    && bases.contains(question.basis())
                    && (condition.isEmpty() || condition.equals(question.condition()))
                    && validity.covers(question.date());
        }
    }

    private final List<Rule> rules;
    private final List<ComplaintRoute> routes;
    private final LawfulBases bases;

    private SubjectRights(List<Rule> rules, List<ComplaintRoute> routes, LawfulBases bases) {
        this.rules = List.copyOf(rules);
        this.routes = List.copyOf(routes);
        this.bases = bases;
    }

    /**
     * Reads the registers that ship with the library.
     *
     * @return a new, immutable register
     */
    public static SubjectRights shipped() {
        List<Rule> rules = new ArrayList<>();
        for (FactTable.Row row :
                FactTable.read(SubjectRights.class, "subject-rights.txt").rows()) {
            for (String regime : row.text("regimes").split(" +", -1)) {
                rules.add(rule(row, Regime.valueOf(regime)));
            }
        }
        return new SubjectRights(
                rules, routes(FactTable.read(SubjectRights.class, "complaint-routes.txt")), LawfulBases.shipped());
    }

    private static List<ComplaintRoute> routes(FactTable table) {
        return table.rows().stream()
                .map(row -> new ComplaintRoute(
                        row.constant("regime", Regime.class),
                        row.text("body"),
                        row.text("title"),
                        row.validity(),
                        row.citation()))
                .toList();
    }

    /**
     * Names other bodies to turn to: a regulator that has succeeded another, a controller's own complaints office. On the days that
     * an added row covers it stands in the place of the shipped row with the same regime and title; one with a new title is added.
     *
     * @param complaintRoutes rows with the columns of {@code complaint-routes.txt}
     * @return a new register, with the added rows
     * @throws PrivacyConfigurationException if a row cannot be read or has no source
     */
    public SubjectRights and(FactTable complaintRoutes) {
        List<ComplaintRoute> all = new ArrayList<>(routes);
        all.addAll(routes(complaintRoutes));
        return new SubjectRights(rules, all, bases);
    }

    private static Rule rule(FactTable.Row row, Regime regime) {
        Citation citation = row.citation();
        if (citation.text().startsWith("GDPR ")) {
            citation = new Citation(regime + " " + citation.text(), citation.certainty());
        }
        return new Rule(
                row.constant("right", SubjectRight.class),
                bases(row.text("bases")),
                row.optional("condition").map(met -> row.constant("condition", SpecialCategoryCondition.class)),
                regime,
                row.optional("given").map(fact -> row.constant("given", RightFact.class)),
                row.validity(),
                new RightAnswer(
                        row.constant("availability", Availability.class), row.text("reason"), citation, List.of()));
    }

    private static Set<LawfulBasis> bases(String text) {
        if (text.equals("ANY")) {
            return EnumSet.allOf(LawfulBasis.class);
        }
        EnumSet<LawfulBasis> bases = EnumSet.noneOf(LawfulBasis.class);
        for (String name : text.split(" +", -1)) {
            bases.add(LawfulBasis.valueOf(name));
        }
        return bases;
    }

    /**
     * Whether a right is there. A condition on which special category data is used may give what the basis does not. A stated fact that refuses holds before one that makes conditions, and that before one that
     * grants; facts that do not touch the right change nothing.
     *
     * @param question the right, the basis, the condition, the law, the day, and what is established
     * @return the answer with its reason, its source and the complaint routes of that day
     * @throws PrivacyInputException if the regime does not know the basis on that day
     */
    public RightAnswer answer(RightQuestion question) {
        if (bases.find(question.basis(), question.regime(), question.date()).isEmpty()) {
            throw unknown(question);
        }
        RightAnswer changed = null;
        for (Rule rule : rules) {
            if (rule.given().filter(question.given()::contains).isPresent()
                    && rule.matches(question)
                    && (changed == null || rule.answer().availability().compareTo(changed.availability()) < 0)) {
                changed = rule.answer();
            }
        }
        RightAnswer plain = plain(question);
        // A right that the basis does not give at all is not brought about by a fact.
        RightAnswer answer = changed == null
                        || (plain.availability() == Availability.NOT_AVAILABLE
                                && changed.availability() != Availability.NOT_AVAILABLE)
                ? plain
                : changed;
        return new RightAnswer(
                answer.availability(), answer.reason(), answer.citation(), routes(question.regime(), question.date()));
    }

    /** What holds without further facts: by the row for the condition, if there is one, else by the basis alone. */
    private RightAnswer plain(RightQuestion question) {
        List<Rule> plain = rules.stream()
                .filter(rule -> rule.given().isEmpty() && rule.matches(question))
                .toList();
        List<Rule> closest = plain.stream().anyMatch(rule -> rule.condition().isPresent())
                ? plain.stream().filter(rule -> rule.condition().isPresent()).toList()
                : plain;
        if (closest.size() > 1) {
            throw new IllegalStateException("subject-rights.txt: two rules answer " + question);
        }
        return closest.stream().findFirst().map(Rule::answer).orElseThrow(() -> unknown(question));
    }

    /**
     * Where a person can turn.
     *
     * @param regime the law
     * @param date the day of the answer or notice
     * @return every route open on that day, in the order in which to name them
     */
    public List<ComplaintRoute> routes(Regime regime, LocalDate date) {
        Map<String, ComplaintRoute> open = new LinkedHashMap<>();
        for (ComplaintRoute route : routes) {
            if (route.regime() == regime && route.validity().covers(date)) {
                // A row that was added later takes the place of the one with its title.
                open.put(route.title(), route);
            }
        }
        return List.copyOf(open.values());
    }

    private static PrivacyInputException unknown(RightQuestion question) {
        return PrivacyInputException.of(
                "The right cannot be judged",
                new Problem(
                        ProblemCode.NOT_IN_THIS_REGIME,
                        "basis " + question.basis().article(),
                        "the " + question.regime().title() + " does not know it on " + question.date() + ".",
                        "ask about a basis that the regime knows on that day."));
    }
}
