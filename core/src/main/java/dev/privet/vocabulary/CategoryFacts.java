/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What holds for a category once inheritance is worked out: title and DPV term of the nearest {@link Category}, and the
 * strictest sensitivity of all that it extends, so that a host's own category cannot lose protection by forgetting a word.
 *
 * @param title the category in words, lower case
 * @param dpv the term of the W3C Data Privacy Vocabulary, an IRI
 * @param sensitivity how the law looks at it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record CategoryFacts(String title, String dpv, Sensitivity sensitivity) {

    /**
     * Works out what holds for a category. Reads annotations, so not for a hot path.
     *
     * @param category the category
     * @return its facts
     */
    public static CategoryFacts of(Class<? extends DataCategory> category) {
        Category nearest = DataCategory.class.getAnnotation(Category.class);
        boolean found = false;
        Sensitivity strictest = Sensitivity.ORDINARY;
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(category);
        for (Class<?> next = open.poll(); next != null; next = open.poll()) {
            Category here = next.getAnnotation(Category.class);
            if (here != null) {
                if (!found) {
                    nearest = here;
                    found = true;
                }
                if (here.sensitivity().compareTo(strictest) > 0) {
                    strictest = here.sensitivity();
                }
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return new CategoryFacts(nearest.title(), nearest.dpv(), strictest);
    }
}
