/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers overrides that do not come from a file, such as an application's properties. What is said twice is a mistake, even where
 * it is the same; it is reported when the data map is built. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeOverridesBuilder {

    private final Map<String, List<PurposeOverrides.Said>> byPurpose = new LinkedHashMap<>();
    private final List<RetentionOverride> retention = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String where;

    PurposeOverridesBuilder(String where) {
        this.where = Objects.requireNonNull(where, "where");
    }

    /**
     * Overrides a title.
     *
     * @param id the purpose's id, for example {@code support-desk}
     * @param words without a full stop
     * @return this builder
     */
    public PurposeOverridesBuilder title(String id, String words) {
        String place = place(id, "title");
        if (words.isBlank()) {
            unreadable(place, "it has no value.", "give it one, or leave it out.");
        } else {
            add(id, new PurposeMark.Title(words), place);
        }
        return this;
    }

    /**
     * Overrides how long data is needed that serves the purpose alone.
     *
     * @param id the purpose's id
     * @param period ISO 8601, for example {@code P2Y}
     * @return this builder
     */
    public PurposeOverridesBuilder keptFor(String id, String period) {
        keptFor(id, period, place(id, "kept-for"));
        return this;
    }

    /**
     * Overrides who receives the data: these, and nobody whom the code names.
     *
     * @param id the purpose's id
     * @param recipients all of them; none where nobody does
     * @return this builder
     */
    public PurposeOverridesBuilder recipients(String id, RecipientMark... recipients) {
        add(id, new PurposeMark.Recipients(List.of(recipients)), place(id, "recipients"));
        return this;
    }

    /**
     * Overrides how long the rows of a class, or the values of a field, are kept.
     *
     * @param kept what is said of it; two that speak of the same class and field and differ are a mistake
     * @return this builder
     */
    public PurposeOverridesBuilder retention(RetentionOverride kept) {
        retention.add(Objects.requireNonNull(kept, "kept"));
        return this;
    }

    /**
     * Gathers.
     *
     * @return new overrides
     */
    public PurposeOverrides build() {
        return new PurposeOverrides(byPurpose, retention, problems);
    }

    void keptFor(String id, String text, String place) {
        try {
            Period period = Period.parse(text);
            if (!period.isZero() && !period.isNegative()) {
                add(id, new PurposeMark.KeptFor(text), place);
                return;
            }
        } catch (DateTimeParseException e) {
            // Told below, in the same words.
        }
        unreadable(
                place,
                "\"" + text + "\" is no period longer than nothing.",
                "write it in ISO 8601, such as P6Y, P18M or P90D.");
    }

    void add(String id, PurposeMark mark, String place) {
        List<PurposeOverrides.Said> said = byPurpose.computeIfAbsent(id, key -> new ArrayList<>());
        if (said.stream().anyMatch(other -> other.mark().element().equals(mark.element()))) {
            unreadable(place, "it is said twice.", "leave one of the two.");
            return;
        }
        said.add(new PurposeOverrides.Said(mark, new Provenance(Provenance.Source.CONFIGURATION, place)));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    private String place(String id, String property) {
        return where + "." + Objects.requireNonNull(id, "id") + "." + property;
    }

    private void unreadable(String place, String why, String remedy) {
        problem(new Problem(ProblemCode.OVERRIDE_UNREADABLE, place, why, remedy));
    }
}
