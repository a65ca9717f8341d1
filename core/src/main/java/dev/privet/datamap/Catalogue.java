/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of each class while one data map is read, so that each is looked at once. Not thread-safe. */
final class Catalogue {

    private final Map<Class<?>, Marks> annotated = new HashMap<>();
    private final Map<Class<?>, MergedMarks> merged = new HashMap<>();
    private final Contributed contributed;

    Catalogue(Contributed contributed) {
        this.contributed = contributed;
    }

    /** What the annotations of a class say. */
    Marks annotations(Class<?> type) {
        return annotated.computeIfAbsent(type, Marks::on);
    }

    /** What holds of a class, whether or not it belongs to the data map. */
    MergedMarks marks(Class<?> type) {
        MergedMarks known = merged.get(type);
        if (known == null) {
            Marks marks = annotations(type);
            List<Statement<TypeMark>> statements = new ArrayList<>(marks.statements());
            statements.addAll(contributed.of(type));
            known = MergedMarks.of(type, marks.properties(), statements);
            merged.put(type, known);
        }
        return known;
    }

    Properties properties(Class<?> type) {
        return annotations(type).properties();
    }

    /** Whether anything is said of a class that makes it part of a data map. */
    boolean isMarked(Class<?> type) {
        return annotations(type).any()
                || !contributed.of(type).isEmpty()
                || contributed.types().contains(type);
    }
}
