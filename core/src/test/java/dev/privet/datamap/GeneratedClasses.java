/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.TypeManifestation;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;

/**
 * The classes of a model, made at run time, in a class loader of their own.
 *
 * @param byName by simple name, superclasses first
 */
record GeneratedClasses(Map<String, Class<?>> byName) {

    /** Classes that bear what the model says as annotations. */
    static GeneratedClasses annotated(ClassModel model) {
        return of(model, true);
    }

    /** The same classes without any annotation. */
    static GeneratedClasses bare(ClassModel model) {
        return of(model, false);
    }

    Class<?> get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The classes that have rows. */
    List<Class<?>> rows() {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("Base"))
                .<Class<?>>map(Map.Entry::getValue)
                .toList();
    }

    private static GeneratedClasses of(ClassModel model, boolean annotate) {
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        ClassLoader loader = GeneratedClasses.class.getClassLoader();
        for (ClassModel.Type type : model.types()) {
            Class<?> above = type.above().isEmpty() ? Object.class : Objects.requireNonNull(byName.get(type.above()));
            DynamicType.Builder<?> made = new ByteBuddy().subclass(above).name("generated." + type.name());
            if (type.isBase()) {
                made = made.modifiers(Visibility.PUBLIC, TypeManifestation.ABSTRACT);
            }
            List<AnnotationDescription> onClass = new ArrayList<>();
            made = made.defineField("day", LocalDate.class, Visibility.PUBLIC);
            for (ClassModel.Text text : type.texts()) {
                made = text(made, text, annotate, onClass);
            }
            if (!type.isBase() && type.kind().isEmpty()) {
                made = links(made, type, byName, annotate);
            }
            if (!type.kind().isEmpty()) {
                onClass.add(AnnotationDescription.Builder.ofType(DataSubject.class)
                        .define("value", type.kind())
                        .build());
            }
            type.kept()
                    .ifPresent(kept -> onClass.add(AnnotationDescription.Builder.ofType(RetainFor.class)
                            .define("period", kept.period())
                            .defineArray("from", "day")
                            .define("then", kept.then())
                            .define("because", kept.because())
                            .build()));
            if (annotate) {
                made = made.annotateType(repeated(onClass));
            }
            Class<?> loaded = made.make()
                    .load(loader, ClassLoadingStrategy.Default.WRAPPER)
                    .getLoaded();
            loader = Objects.requireNonNull(loaded.getClassLoader());
            byName.put(type.name(), loaded);
        }
        return new GeneratedClasses(byName);
    }

    private static DynamicType.Builder<?> text(
            DynamicType.Builder<?> made, ClassModel.Text text, boolean annotate, List<AnnotationDescription> onClass) {
        List<AnnotationDescription> here = new ArrayList<>();
        text.data()
                .ifPresent(data -> (text.spot() == ClassModel.Spot.CLASS ? onClass : here)
                        .add(data(text, data, text.spot() == ClassModel.Spot.CLASS)));
        List<AnnotationDescription> none = List.of();
        boolean onField = annotate && text.spot() == ClassModel.Spot.FIELD;
        boolean onGetter = annotate && text.spot() == ClassModel.Spot.GETTER;
        return made.defineField(text.name(), String.class, Visibility.PUBLIC)
                .annotateField(onField ? here : none)
                .defineMethod(
                        "get" + text.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + text.name().substring(1),
                        String.class,
                        Visibility.PUBLIC)
                .intercept(FixedValue.nullValue())
                .annotateMethod(onGetter ? here : none);
    }

    private static AnnotationDescription data(ClassModel.Text text, ClassModel.Data data, boolean named) {
        String[] members = named ? new String[] {text.name()} : new String[0];
        if (data.category().isEmpty()) {
            return AnnotationDescription.Builder.ofType(NotPersonalData.class)
                    .define("because", data.because())
                    .defineArray("members", members)
                    .build();
        }
        return AnnotationDescription.Builder.ofType(PersonalData.class)
                .define(
                        "category",
                        TypeDescription.ForLoadedType.of(data.category().get()))
                .defineTypeArray("purposes", data.purposes().toArray(new Class<?>[0]))
                .defineTypeArray("maskedFor", data.maskedFor().toArray(new Class<?>[0]))
                .defineArray("members", members)
                .build();
    }

    /** Over a property of the role's name; where nothing is said of any, over one that is the only one. */
    private static DynamicType.Builder<?> links(
            DynamicType.Builder<?> made, ClassModel.Type type, Map<String, Class<?>> byName, boolean annotate) {
        Class<?> person = Objects.requireNonNull(byName.get("Person0"));
        DynamicType.Builder<?> linked = made;
        for (ClassModel.Link link : type.links()) {
            AnnotationDescription.Builder mark = AnnotationDescription.Builder.ofType(AboutSubject.class)
                    .define("role", link.role())
                    .define("mayBeMissing", link.mayBeMissing());
            if (link.share().isPresent()) {
                mark = mark.defineEnumerationArray(
                        "share", Share.class, link.share().get());
            }
            linked = linked.defineField(link.role(), person, Visibility.PUBLIC)
                    .annotateField(annotate ? List.of(mark.build()) : List.of());
        }
        return type.links().isEmpty() ? linked.defineField("only", person, Visibility.PUBLIC) : linked;
    }

    /** Several marks of one kind on a class stand in the annotation that holds them. */
    private static List<AnnotationDescription> repeated(List<AnnotationDescription> marks) {
        List<AnnotationDescription> result = new ArrayList<>();
        collect(marks, PersonalData.class, PersonalData.List.class, result);
        collect(marks, NotPersonalData.class, NotPersonalData.List.class, result);
        marks.stream()
                .filter(mark -> !mark.getAnnotationType().represents(PersonalData.class)
                        && !mark.getAnnotationType().represents(NotPersonalData.class))
                .forEach(result::add);
        return result;
    }

    private static void collect(
            List<AnnotationDescription> marks, Class<?> kind, Class<?> holder, List<AnnotationDescription> result) {
        List<AnnotationDescription> some = marks.stream()
                .filter(mark -> mark.getAnnotationType().represents(kind))
                .toList();
        if (some.size() < 2) {
            result.addAll(some);
            return;
        }
        result.add(AnnotationDescription.Builder.ofType(TypeDescription.ForLoadedType.of(holder))
                .defineAnnotationArray(
                        "value", TypeDescription.ForLoadedType.of(kind), some.toArray(new AnnotationDescription[0]))
                .build());
    }
}
