/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns the annotations of one class, its superclasses and interfaces into statements. Judges nothing. */
final class AnnotationReader {

    private final Class<?> type;
    private final Properties properties;
    private final MetaAnnotations annotations;
    private final List<Statement<TypeMark>> statements = new ArrayList<>();

    AnnotationReader(Class<?> type, Properties properties, MetaAnnotations annotations) {
        this.type = type;
        this.properties = properties;
        this.annotations = annotations;
    }

    List<Statement<TypeMark>> read() {
        nearest(DataSubject.class, mark -> List.of(new TypeMark.Subject(mark.value())));
        nearest(DisplayedBy.class, mark -> List.of(new TypeMark.Displayed(mark.value())));
        for (Class<?> next : Hierarchy.of(type)) {
            int distance = Hierarchy.distance(type, next);
            // Another period or link on a class below is said beside the one above: the nearer wins of each, not of
            // all.
            for (RetainFor mark : MetaAnnotations.of(annotations.onType(next), RetainFor.class)) {
                onClass(next, distance, mark, List.of(retained(mark, "")));
            }
            for (AboutSubject mark : MetaAnnotations.of(annotations.onType(next), AboutSubject.class)) {
                onClass(next, distance, mark, List.of(link(mark, mark.path())));
            }
            for (PersonalData mark : MetaAnnotations.of(annotations.onType(next), PersonalData.class)) {
                onClass(next, distance, mark, personal(mark, orNone(mark.members())));
            }
            for (NotPersonalData mark : MetaAnnotations.of(annotations.onType(next), NotPersonalData.class)) {
                onClass(next, distance, mark, notPersonal(mark, orNone(mark.members())));
            }
        }
        properties.all().forEach(this::onMember);
        return List.copyOf(statements);
    }

    private void onMember(Property property) {
        String name = property.name();
        for (AnnotatedElement place : property.places()) {
            List<Annotation> found = annotations.on(place);
            if (!found.isEmpty()) {
                member(property, found, PersonalData.class, mark -> personal(mark, within(name, mark.members())));
                member(property, found, NotPersonalData.class, mark -> notPersonal(mark, within(name, mark.members())));
                member(property, found, AboutSubject.class, mark -> List.of(link(mark, below(name, mark.path()))));
                member(property, found, AboutSameSubject.class, mark -> List.of(down(mark, name)));
                member(property, found, RefersTo.class, mark -> List.of(reference(mark, name)));
                member(property, found, RetainFor.class, mark -> List.of(retained(mark, name)));
            }
        }
    }

    private <A extends Annotation> void nearest(Class<A> kind, Function<A, List<TypeMark>> marks) {
        int nearest = Integer.MAX_VALUE;
        for (Class<?> next : Hierarchy.of(type)) {
            List<A> found = MetaAnnotations.of(annotations.onType(next), kind);
            int distance = Hierarchy.distance(type, next);
            if (!found.isEmpty() && distance <= nearest) {
                nearest = distance;
                found.forEach(mark -> onClass(next, distance, mark, marks.apply(mark)));
            }
        }
    }

    private void onClass(Class<?> place, int distance, Annotation annotation, List<TypeMark> marks) {
        Provenance from = provenance(annotation, Names.simple(place));
        marks.forEach(mark -> statements.add(new Statement<>(mark, from, distance, true)));
    }

    /** All marks on members are equally near: on an overridden getter, none may hide another. */
    private <A extends Annotation> void member(
            Property property, List<Annotation> found, Class<A> kind, Function<A, List<TypeMark>> marks) {
        for (A annotation : MetaAnnotations.of(found, kind)) {
            Provenance from = provenance(annotation, property.place());
            // What a class below says of an inherited property on itself is nearer than a mark on the property.
            int distance = distance(property, kind);
            marks.apply(annotation).forEach(mark -> statements.add(new Statement<>(mark, from, distance, false)));
        }
    }

    /** From the nearest class of which a member bears such a mark, as all of them count alike. */
    private int distance(Property property, Class<? extends Annotation> kind) {
        return property.places().stream()
                .filter(place ->
                        !MetaAnnotations.of(annotations.on(place), kind).isEmpty())
                .mapToInt(place -> Hierarchy.distance(type, Property.declaring(place)))
                .min()
                .orElse(0);
    }

    private static Provenance provenance(Annotation annotation, String place) {
        return new Provenance(
                Provenance.Source.ANNOTATION, "@" + annotation.annotationType().getSimpleName() + " on " + place);
    }

    private static String below(String property, String path) {
        return path.isEmpty() ? property : property + "." + path;
    }

    /** On a member, other members are those of the object that it holds: never the member as a whole, which was not said. */
    private static List<String> within(String property, String... members) {
        return members.length == 0
                ? List.of(property)
                : Arrays.stream(members).map(member -> below(property, member)).toList();
    }

    private static List<TypeMark> personal(PersonalData mark, List<String> names) {
        List<TypeMark> marks = new ArrayList<>(names.size());
        for (String name : names) {
            marks.add(new TypeMark.Personal(
                    name, mark.category(), needs(mark), Set.copyOf(Arrays.asList(mark.about())), first(mark.origin())));
        }
        return marks;
    }

    private static Map<Detail, Set<Class<? extends Purpose>>> needs(PersonalData mark) {
        return Map.of(
                Detail.FULL, Set.copyOf(Arrays.asList(mark.purposes())),
                Detail.GENERALISED, Set.copyOf(Arrays.asList(mark.generalisedFor())),
                Detail.MASKED, Set.copyOf(Arrays.asList(mark.maskedFor())),
                Detail.PSEUDONYMISED, Set.copyOf(Arrays.asList(mark.pseudonymisedFor())));
    }

    /** A mark on a class that names no property is not to be lost: it means the class, or is a mistake. */
    private static List<String> orNone(String... names) {
        return names.length == 0 ? List.of("") : List.of(names);
    }

    private static List<TypeMark> notPersonal(NotPersonalData mark, List<String> names) {
        return names.stream()
                .<TypeMark>map(name -> new TypeMark.NotPersonal(name, mark.because()))
                .toList();
    }

    private static <T> Optional<T> first(T[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    private static TypeMark link(AboutSubject mark, String path) {
        return new TypeMark.Link(
                path,
                false,
                mark.role(),
                first(mark.share()),
                first(mark.export()),
                first(mark.erasure()),
                mark.mayBeMissing());
    }

    private static TypeMark down(AboutSameSubject mark, String property) {
        return new TypeMark.Link(
                property, true, mark.role(), first(mark.share()), first(mark.export()), first(mark.erasure()), false);
    }

    private static TypeMark reference(RefersTo mark, String property) {
        return new TypeMark.Reference(property, mark.value(), mark.by(), mark.when(), mark.is());
    }

    private static TypeMark retained(RetainFor mark, String property) {
        return new TypeMark.Retained(
                property,
                mark.period(),
                mark.minimum(),
                List.of(mark.from()),
                mark.then(),
                mark.because(),
                Set.copyOf(Arrays.asList(mark.purposes())));
    }
}
