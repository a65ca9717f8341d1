/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        for (Class<?> next : upwards(category)) {
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
        }
        return new CategoryFacts(nearest.title(), nearest.dpv(), strictest);
    }

    /**
     * How the law looks at a category in all respects: what is both special category data and data of offences has to meet the
     * rules of both.
     *
     * @legal GDPR Art 9(1), Art 10 (text)
     * @param category the category
     * @return one or more; {@link Sensitivity#ORDINARY} alone where nothing protects the category in particular
     */
    public static Set<Sensitivity> sensitivities(Class<? extends DataCategory> category) {
        Set<Sensitivity> all = EnumSet.noneOf(Sensitivity.class);
        for (Class<?> next : upwards(category)) {
            Category here = next.getAnnotation(Category.class);
            if (here != null) {
                all.add(here.sensitivity());
            }
        }
        if (all.size() > 1) {
            all.remove(Sensitivity.ORDINARY);
        }
        return all.isEmpty() ? Set.of(Sensitivity.ORDINARY) : Set.copyOf(all);
    }

    /** A category and all that it extends, the nearest first. */
    private static List<Class<?>> upwards(Class<?> category) {
        Set<Class<?>> all = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(category);
        for (Class<?> next = open.poll(); next != null; next = open.poll()) {
            if (all.add(next)) {
                open.addAll(List.of(next.getInterfaces()));
                if (next.getSuperclass() != null) {
                    open.add(next.getSuperclass());
                }
            }
        }
        return List.copyOf(all);
    }
}
