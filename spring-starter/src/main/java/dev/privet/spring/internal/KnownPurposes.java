/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.vocabulary.Purpose;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The purposes that properties can speak of, by id. */
public final class KnownPurposes {

    private static final Set<Class<? extends Purpose>> SEE_EVERYTHING =
            Set.of(AnswerDataSubject.class, EndRetention.class);
    private static final int SLIPS = 3;

    private final Map<String, Class<? extends Purpose>> byId;

    /**
     * Knows those of a data map.
     *
     * @param dataMap has them
     */
    public KnownPurposes(DataMap dataMap) {
        this.byId = dataMap.purposes().stream().collect(Collectors.toMap(DeclaredPurpose::id, DeclaredPurpose::type));
    }

    /**
     * Finds a purpose.
     *
     * @param id its id
     * @return the purpose, or nothing where there is none of that id
     */
    public Optional<Class<? extends Purpose>> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Whether whoever sends a request must never be the one to choose it.
     *
     * @param purpose any purpose
     * @return true where it sees everything
     */
    public static boolean seesEverything(Class<? extends Purpose> purpose) {
        return SEE_EVERYTHING.contains(purpose);
    }

    /**
     * What to write in place of an id that nobody knows.
     *
     * @param id that id
     * @return a sentence for the end of a message
     */
    public String remedy(String id) {
        List<String> ids = byId.keySet().stream().sorted().toList();
        return ids.stream()
                .filter(known -> distance(known, id) <= SLIPS)
                .min(Comparator.comparingInt(known -> distance(known, id)))
                .map(known -> "did you mean '" + known + "'?")
                .orElseGet(() -> "write one of " + String.join(", ", ids) + ".");
    }

    /** In how many places two words differ (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
