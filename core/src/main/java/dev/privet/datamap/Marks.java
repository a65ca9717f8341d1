/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a class says about itself, unjudged.
 *
 * @param type the class
 * @param properties its properties
 */
record Marks(Class<?> type, Properties properties) {

    private static final List<Class<? extends Annotation>> ON_CLASS =
            List.of(DataSubject.class, AboutSubject.class, RetainFor.class, NotPersonalData.class);
    private static final List<Class<? extends Annotation>> ON_MEMBER = List.of(PersonalData.class, AboutSubject.class);
    private static final List<Class<? extends Annotation>> ON_MEMBER_AT_ALL =
            List.of(AboutSubject.class, NotPersonalData.class, PersonalData.class);

    static Marks on(Class<?> type) {
        return new Marks(type, Properties.of(type));
    }

    /** Marks that stand on something that is no property, such as a static field or a setter, each with its place. */
    Map<String, String> misplaced() {
        Map<String, String> misplaced = new TreeMap<>();
        for (Member member : properties.others()) {
            for (Class<? extends Annotation> kind : ON_MEMBER_AT_ALL) {
                if (!MetaAnnotations.find((AnnotatedElement) member, kind).isEmpty()) {
                    misplaced.put(
                            member.getDeclaringClass().getSimpleName() + "." + member.getName(),
                            "@" + kind.getSimpleName());
                }
            }
        }
        return misplaced;
    }

    boolean any() {
        return !misplaced().isEmpty()
                || ON_CLASS.stream().anyMatch(kind -> !onClass(kind).isEmpty())
                || properties.all().stream()
                        .anyMatch(property -> ON_MEMBER.stream().anyMatch(property::has));
    }

    /** The names of the properties that are marked as personal data. */
    List<String> personal() {
        return properties.all().stream()
                .filter(property -> property.has(PersonalData.class))
                .map(Property::name)
                .toList();
    }

    /** The nearest class of the hierarchy that bears the annotation decides. */
    <A extends Annotation> List<A> onClass(Class<A> kind) {
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            List<A> found = List.copyOf(MetaAnnotations.find(next, kind));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
