/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Sensitivity;
import java.util.Optional;

/** The categories that a lexicon can name: those of Privet's vocabulary, by simple name. */
final class Categories {

    private Categories() {}

    static boolean exists(String simpleName) {
        return find(simpleName).isPresent();
    }

    static boolean isSpecial(String simpleName) {
        return find(simpleName)
                .map(category -> CategoryFacts.of(category).sensitivity() != Sensitivity.ORDINARY)
                .orElse(false);
    }

    private static Optional<Class<? extends DataCategory>> find(String simpleName) {
        String name = DataCategory.class.getPackageName() + "." + simpleName;
        try {
            Class<?> found = Class.forName(name, false, DataCategory.class.getClassLoader());
            return DataCategory.class.isAssignableFrom(found)
                    ? Optional.of(found.asSubclass(DataCategory.class))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
