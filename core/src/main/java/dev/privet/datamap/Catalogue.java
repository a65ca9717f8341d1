/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.marking.TypeMark;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of each class while one data map is read, so that each is looked at once. Read on one thread, save for {@link #look}. */
final class Catalogue {

    /** What, said of a class, makes it part of a data map whatever its members say. */
    private static final Set<Class<? extends Annotation>> BELONGING =
            Set.of(DataSubject.class, AboutSubject.class, PersonalData.class, RetainFor.class);

    private final MetaAnnotations metaAnnotations = new MetaAnnotations();
    private final Members members = new Members();
    private final Map<Class<?>, Marks> annotated = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> unreadable = new ConcurrentHashMap<>();
    private final Map<Class<?>, MergedMarks> merged = new ConcurrentHashMap<>();
    private final Contributed contributed;

    private final RetentionOverriding retention;

    Catalogue(Contributed contributed, RetentionOverriding retention) {
        this.contributed = contributed;
        this.retention = retention;
    }

    /** Looks at classes beforehand, on as many processors as there are: by far the most of a reading. */
    void look(Collection<Class<?>> types) {
        types.parallelStream().forEach(this::marks);
    }

    /** What the annotations of a class say. */
    Marks annotations(Class<?> type) {
        Marks known = annotated.get(type);
        if (known == null) {
            known = read(type);
            annotated.put(type, known);
        }
        return known;
    }

    private Marks read(Class<?> type) {
        try {
            return Marks.on(type, metaAnnotations, members);
        } catch (TypeNotPresentException e) {
            unreadable.put(type, e.typeName());
        } catch (LinkageError | ArrayStoreException e) {
            // What is missing is named by its path, or by no more than the annotation in which it stands.
            unreadable.put(type, String.valueOf(e.getMessage()).replace('/', '.'));
        }
        return Marks.none(type);
    }

    /** What a class needs and nobody has, so that nothing is known of it; nothing where the class could be read. */
    Optional<String> missing(Class<?> type) {
        annotations(type);
        return Optional.ofNullable(unreadable.get(type));
    }

    /** What holds of a class, whether or not it belongs to the data map. */
    MergedMarks marks(Class<?> type) {
        MergedMarks known = merged.get(type);
        if (known == null) {
            MergedMarks code = said(type, List.of());
            List<Statement<TypeMark>> over = retention.over(code);
            known = over.isEmpty() ? code : said(type, over);
            merged.put(type, known);
        }
        return known;
    }

    /** What holds of a class by what the code says alone. */
    MergedMarks byCode(Class<?> type) {
        return said(type, List.of());
    }

    private MergedMarks said(Class<?> type, List<Statement<TypeMark>> more) {
        Marks marks = annotations(type);
        List<Statement<TypeMark>> statements = new ArrayList<>(marks.statements());
        statements.addAll(contributed.of(type));
        statements.addAll(more);
        return MergedMarks.of(type, marks.properties(), statements);
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

    /** Whether a class belongs into a data map or cannot be read; looks at its members only where the class itself does not say so. */
    boolean isMarkedOrUnreadable(Class<?> type) {
        return standsOnType(type) || isMarked(type) || missing(type).isPresent();
    }

    private boolean standsOnType(Class<?> type) {
        try {
            return Hierarchy.of(type).stream()
                    .flatMap(next -> metaAnnotations.onType(next).stream())
                    .anyMatch(mark -> BELONGING.contains(mark.annotationType()));
        } catch (TypeNotPresentException | LinkageError | ArrayStoreException e) {
            // What it is, the look at all of the class finds out.
            return false;
        }
    }
}
