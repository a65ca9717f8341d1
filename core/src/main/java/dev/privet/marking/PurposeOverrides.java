/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a data protection officer's file, or the application's properties, say of purposes over what the code says: titles, periods and
 * recipients, by the purpose's id. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeOverrides {

    private final Map<String, List<Said>> byPurpose;
    private final List<Problem> problems;

    private PurposeOverrides(Map<String, List<Said>> byPurpose, List<Problem> problems) {
        this.byPurpose = new LinkedHashMap<>(byPurpose);
        this.problems = List.copyOf(problems);
    }

    /**
     * No overrides.
     *
     * @return overrides of nothing
     */
    public static PurposeOverrides none() {
        return new PurposeOverrides(Map.of(), List.of());
    }

    /**
     * What is said of each purpose.
     *
     * @return by the purpose's id
     */
    public Map<String, List<Said>> byPurpose() {
        return new LinkedHashMap<>(byPurpose);
    }

    /**
     * What is wrong with the file itself. Building the data map reports it with everything else.
     *
     * @return empty where every line can be read
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One override.
     *
     * @param mark what is said
     * @param from the file and key that say it
     */
    @PublicApi(since = "0.1")
    public record Said(PurposeMark mark, Provenance from) {

        /** Refuses null. */
        public Said {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(from, "from");
        }
    }
}
