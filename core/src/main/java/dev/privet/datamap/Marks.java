/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.marking.TypeMark;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the annotations of a class say, unjudged.
 *
 * @param type the class
 * @param properties its properties
 * @param statements what its annotations and those of its superclasses and interfaces say
 * @param misplaced marks that stand on something that is no property, such as a static field or a setter, each with its place
 */
record Marks(
        Class<?> type, Properties properties, List<Statement<TypeMark>> statements, Map<String, String> misplaced) {

    private static final List<Class<? extends Annotation>> ON_MEMBER = List.of(
            AboutSameSubject.class,
            AboutSubject.class,
            NotPersonalData.class,
            PersonalData.class,
            RefersTo.class,
            RetainFor.class);

    static Marks on(Class<?> type) {
        return on(type, new MetaAnnotations(), new Members());
    }

    /** Nothing, of a class that cannot be read. */
    static Marks none(Class<?> type) {
        return new Marks(type, Properties.none(), List.of(), Map.of());
    }

    static Marks on(Class<?> type, MetaAnnotations annotations, Members members) {
        Properties properties = Properties.of(type, members);
        List<Statement<TypeMark>> statements = new AnnotationReader(type, properties, annotations).read();
        return new Marks(type, properties, statements, misplaced(properties, annotations));
    }

    private static Map<String, String> misplaced(Properties properties, MetaAnnotations annotations) {
        Map<String, String> misplaced = new TreeMap<>();
        for (Member member : properties.others()) {
            List<Annotation> found = annotations.on((AnnotatedElement) member);
            if (found.isEmpty()) {
                continue;
            }
            for (Class<? extends Annotation> kind : ON_MEMBER) {
                if (!MetaAnnotations.of(found, kind).isEmpty()) {
                    misplaced.put(
                            member.getDeclaringClass().getSimpleName() + "." + member.getName(),
                            "@" + kind.getSimpleName());
                }
            }
        }
        return misplaced;
    }

    /** Whether the class belongs into a data map. That a member is no personal data, or how a row is displayed, is no reason. */
    boolean any() {
        return statements.stream().anyMatch(statement -> counts(statement.mark())) || !misplaced.isEmpty();
    }

    private static boolean counts(TypeMark mark) {
        return !(mark instanceof TypeMark.Displayed)
                && !(mark instanceof TypeMark.NotPersonal waiver
                        && !waiver.property().isEmpty());
    }

    /** The names of the properties that are marked as personal data. */
    List<String> personal() {
        return statements.stream()
                .filter(statement -> statement.mark() instanceof TypeMark.Personal)
                .map(statement -> ((TypeMark.Personal) statement.mark()).property())
                .filter(property -> !property.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the class, or one that it extends, is marked as one of persons. */
    boolean isSubject() {
        return statements.stream().anyMatch(statement -> statement.mark() instanceof TypeMark.Subject);
    }

    /** Different annotations of one kind on the nearest class of the hierarchy that bears any. */
    static <A extends Annotation> List<A> nearest(Class<?> type, Class<A> kind) {
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            List<A> found = List.copyOf(MetaAnnotations.find(next, kind));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
