/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalCheck;
import dev.privet.fact.LegalFinding;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the United Kingdom asks for beside Articles 9(2) and 10: a condition of Schedule 1, and often an appropriate policy
 * document. The registers {@code schedule-one-conditions.txt} and {@code schedule-one-overlay.txt}. Immutable and thread-safe.
 *
 * @legal DPA 2018 ss. 10, 11, Sch 1; UK GDPR Arts 9, 10 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ScheduleOne {

    private static final String CRIMINAL = "CRIMINAL_DATA";

    /** What one use needs; no parts where it needs no condition. */
    record Overlay(String use, Regime regime, List<Integer> parts, Validity validity, Citation citation) {}

    private final List<ScheduleOneCondition> conditions;
    private final Map<Integer, Set<Integer>> extended;
    private final List<Overlay> overlays;

    private ScheduleOne(
            List<ScheduleOneCondition> conditions, Map<Integer, Set<Integer>> extended, List<Overlay> overlays) {
        this.conditions = List.copyOf(conditions);
        this.extended = Map.copyOf(extended);
        this.overlays = List.copyOf(overlays);
    }

    /**
     * Reads the registers that ship with the library.
     *
     * @return a new, immutable register
     */
    public static ScheduleOne shipped() {
        FactTable table = FactTable.read(ScheduleOne.class, "schedule-one-conditions.txt");
        Map<Integer, Set<Integer>> extended = new HashMap<>();
        table.rows()
                .forEach(row -> row.optional("extends")
                        .ifPresent(others -> extended.put(Integer.valueOf(row.text("paragraph")), numbers(others))));
        List<ScheduleOneCondition> conditions = table.rows().stream()
                .map(row -> new ScheduleOneCondition(
                        Integer.parseInt(row.text("paragraph")),
                        Integer.parseInt(row.text("part")),
                        row.text("title"),
                        row.constant("policy document", PolicyDocumentDuty.class),
                        row.validity(),
                        row.citation()))
                .toList();
        List<Overlay> overlays = FactTable.read(ScheduleOne.class, "schedule-one-overlay.txt").rows().stream()
                .map(row -> new Overlay(
                        row.text("use"),
                        row.constant("regime", Regime.class),
                        row.optional("parts").stream()
                                .flatMap(parts -> Arrays.stream(parts.split(" +")))
                                .map(Integer::valueOf)
                                .toList(),
                        row.validity(),
                        row.citation()))
                .toList();
        return new ScheduleOne(conditions, extended, overlays);
    }

    private static Set<Integer> numbers(String text) {
        return Arrays.stream(text.split(" +")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A condition of the Schedule on a day.
     *
     * @param paragraph its number
     * @param date the day asked about
     * @return the condition, or nothing where the Schedule has none of that number then
     */
    public Optional<ScheduleOneCondition> find(int paragraph, LocalDate date) {
        return conditions.stream()
                .filter(condition -> condition.paragraph() == paragraph
                        && condition.validity().covers(date))
                .findFirst();
    }

    /**
     * Whether a use of special category or criminal data has the condition and the document that it needs. Whether the
     * condition is met in fact is for the controller to show.
     *
     * @param use the use, with what is said to be met
     * @return valid with its source, or everything that is missing
     * @throws PrivacyInputException if a paragraph does not exist, or the registers do not reach back to that day
     */
    public LegalCheck check(ScheduleOneUse use) {
        String name = use.condition().map(Enum::name).orElse(CRIMINAL);
        Overlay overlay = overlays.stream()
                .filter(row -> row.use().equals(name)
                        && row.regime() == use.regime()
                        && row.validity().covers(use.date()))
                .findFirst()
                .orElseThrow(() -> unknown("use of data on " + use.date(), "no rule reaches back to that day"));
        if (overlay.parts().isEmpty()) {
            return new LegalCheck.Valid("No condition of Schedule 1 is needed here.", overlay.citation());
        }
        List<ScheduleOneCondition> met = use.paragraphs().stream()
                .map(number -> find(number, use.date())
                        .orElseThrow(() -> unknown("Schedule 1 paragraph " + number, "there is no such condition")))
                .toList();
        List<ScheduleOneCondition> fitting = met.stream()
                .filter(condition -> overlay.parts().contains(condition.part()))
                .toList();
        List<LegalFinding> findings = new ArrayList<>(2);
        if (fitting.isEmpty()) {
            findings.add(finding(
                    ProblemCode.CONDITION_MISSING,
                    name,
                    "no condition of Schedule 1 Part " + parts(overlay) + " is met.",
                    "state the condition of that part that is met, or do not use the data.",
                    overlay.citation()));
        }
        for (ScheduleOneCondition condition : fitting) {
            check(condition, met, use, findings);
        }
        return findings.isEmpty()
                ? new LegalCheck.Valid(
                        "Schedule 1 paragraph " + fitting.get(0).paragraph() + ": "
                                + fitting.get(0).title() + ".",
                        fitting.get(0).citation())
                : new LegalCheck.Invalid(findings);
    }

    private void check(
            ScheduleOneCondition condition,
            List<ScheduleOneCondition> met,
            ScheduleOneUse use,
            List<LegalFinding> findings) {
        PolicyDocumentDuty duty = condition.policyDocument();
        if (duty == PolicyDocumentDuty.AS_UNDERLYING) {
            // The duty of the underlying condition is looked at with that condition itself.
            Set<Integer> underlying = extended.getOrDefault(condition.paragraph(), Set.of());
            if (met.stream().noneMatch(other -> underlying.contains(other.paragraph()))) {
                findings.add(finding(
                        ProblemCode.CONDITION_MISSING,
                        "paragraph " + condition.paragraph(),
                        "it extends a condition of Part 2, and none that it extends is stated.",
                        "state which of paragraphs " + new TreeSet<>(underlying) + " is relied on with it.",
                        condition.citation()));
            }
            return;
        }
        boolean needed = duty == PolicyDocumentDuty.NEEDED
                || (duty == PolicyDocumentDuty.NEEDED_UNLESS_DISCLOSED && !use.disclosure());
        if (needed && !use.policyDocument()) {
            findings.add(finding(
                    ProblemCode.POLICY_DOCUMENT_MISSING,
                    "paragraph " + condition.paragraph(),
                    "it needs an appropriate policy document.",
                    "write down how the principles are kept and how long the data is retained, and keep it under review.",
                    condition.citation()));
        }
    }

    private static String parts(Overlay overlay) {
        return String.join(" or ", overlay.parts().stream().map(String::valueOf).toList());
    }

    private static LegalFinding finding(ProblemCode code, String place, String why, String remedy, Citation citation) {
        return new LegalFinding(new Problem(code, place, why, remedy), citation);
    }

    private static PrivacyInputException unknown(String place, String why) {
        return PrivacyInputException.of(
                "The conditions of Schedule 1 cannot be checked",
                new Problem(ProblemCode.NOT_IN_THIS_REGIME, place, why + ".", "correct the number or the day."));
    }
}
