/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which fields somebody has answered for already: by a mark, by saying that they are no personal data, by a waiver, or where the
 * input that has them fills a marked property.
 */
final class Answered {

    private static final Set<String> MARKS = Set.of(
            PersonalData.class.getName(),
            PersonalData.List.class.getName(),
            NotPersonalData.class.getName(),
            NotPersonalData.List.class.getName());

    /** By name, for its package needs a library that need not be there. */
    private static final String COLLECTED_FOR = "dev.privet.validation.CollectedFor";

    private final Model model;
    /** For each class, those that extend it. */
    private final Map<String, List<ScannedClass>> heirs = new HashMap<>();

    private final Waived waived;

    Answered(Model model, Optional<LocalDate> day) {
        this.model = model;
        this.waived = new Waived(model, day);
        for (ScannedClass type : model.all()) {
            model.ancestors(type)
                    .forEach(above -> heirs.computeIfAbsent(above.name(), name -> new ArrayList<>())
                            .add(type));
        }
    }

    boolean isAnswered(ScannedClass type, ScannedField field) {
        return isMarked(type, field) || waived.isWaived(type, field) || isFilledIn(type, field);
    }

    /** What a property is marked with holds for the inputs that fill it: it is collected under that mark. */
    private boolean isFilledIn(ScannedClass type, ScannedField field) {
        return type.annotations().stream()
                .filter(annotation -> annotation.name().equals(COLLECTED_FOR))
                .flatMap(annotation -> model.find(annotation.text("of")).stream())
                .flatMap(filled -> Stream.concat(Stream.of(filled), model.ancestors(filled).stream()))
                .anyMatch(owner -> owner.fields().stream()
                        .filter(property -> property.name().equals(field.name()))
                        .anyMatch(property -> isMarked(owner, property)));
    }

    private boolean isMarked(ScannedClass type, ScannedField field) {
        return field.annotations().stream().anyMatch(annotation -> isMark(annotation, new HashSet<>()))
                || ofClass(type, field.name());
    }

    /** A mark may also stand on a class, or on one that extends it, and name members; or mean all members of its own class. */
    private boolean ofClass(ScannedClass type, String field) {
        return marksOf(type).anyMatch(mark -> isWhole(mark) || names(mark, field))
                || heirs.getOrDefault(type.name(), List.of()).stream()
                        .flatMap(this::marksOf)
                        .anyMatch(mark -> names(mark, field));
    }

    private Stream<ScannedAnnotation> marksOf(ScannedClass type) {
        return type.annotations().stream().filter(annotation -> isMark(annotation, new HashSet<>()));
    }

    private static boolean isWhole(ScannedAnnotation mark) {
        return members(mark).isEmpty() && mark.name().equals(NotPersonalData.class.getName());
    }

    private static boolean names(ScannedAnnotation mark, String field) {
        return members(mark).contains(field);
    }

    private static List<String> members(ScannedAnnotation mark) {
        return mark.attributes().getOrDefault("members", List.of());
    }

    /** A mark itself, or an annotation that bears one. */
    private boolean isMark(ScannedAnnotation annotation, Set<String> seen) {
        if (MARKS.contains(annotation.name())) {
            return true;
        }
        Optional<ScannedClass> own = seen.add(annotation.name()) ? model.find(annotation.name()) : Optional.empty();
        return own.map(type -> type.annotations().stream().anyMatch(inner -> isMark(inner, seen)))
                .orElse(false);
    }
}
