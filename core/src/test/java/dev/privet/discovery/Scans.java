/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes invented classes in few words. */
final class Scans {

    static final String TEXT = "java.lang.String";
    static final String DATE = "java.time.LocalDate";
    static final String NUMBER = "java.lang.Long";
    static final String FLAG = "boolean";

    private static final Lexicon LEXICON = Lexicon.standard(Scans.class.getClassLoader());

    private Scans() {}

    static ScannedClass entity(String name, ScannedField... fields) {
        return type(name, Optional.empty(), List.of("jakarta.persistence.Entity"), fields);
    }

    static ScannedClass plain(String name, ScannedField... fields) {
        return type(name, Optional.empty(), List.of(), fields);
    }

    static ScannedClass heir(String name, String superclass, ScannedField... fields) {
        return type(name, Optional.of("shop." + superclass), List.of("jakarta.persistence.Entity"), fields);
    }

    static ScannedClass type(
            String name, Optional<String> superclass, List<String> annotations, ScannedField... fields) {
        return new ScannedClass(
                "shop." + name,
                ScannedClass.Shape.CLASS,
                true,
                superclass,
                annotations.stream().map(ScannedAnnotation::of).toList(),
                List.of(fields));
    }

    static ScannedField text(String name, String... annotations) {
        return field(name, TEXT, annotations);
    }

    static ScannedField field(String name, String type, String... annotations) {
        return new ScannedField(
                name,
                ScannedType.of(type),
                Arrays.stream(annotations).map(ScannedAnnotation::of).toList());
    }

    static ScannedField column(String name, String column) {
        return new ScannedField(
                name,
                ScannedType.of(TEXT),
                List.of(new ScannedAnnotation("javax.persistence.Column", Map.of("name", List.of(column)))));
    }

    static ScannedField toOne(String name, String target) {
        return field(name, "shop." + target, "jakarta.persistence.ManyToOne");
    }

    static ScannedField toMany(String name, String target) {
        return new ScannedField(
                name,
                new ScannedType("java.util.Set", List.of(ScannedType.of("shop." + target))),
                List.of(ScannedAnnotation.of("jakarta.persistence.OneToMany")));
    }

    /** The fields that are found, as {@code Class.field}. */
    static List<String> found(ScannedClass... classes) {
        return findings(classes).stream().map(Scans::place).toList();
    }

    static List<Finding> findings(ScannedClass... classes) {
        return Discovery.with(LEXICON).find(List.of(classes), Discovery.LIKELY);
    }

    static double confidence(String field, ScannedClass... classes) {
        return Discovery.with(LEXICON).find(List.of(classes), 0).stream()
                .filter(finding -> finding.field().equals(field))
                .mapToDouble(Finding::confidence)
                .max()
                .orElse(0);
    }

    static Lexicon lexicon() {
        return LEXICON;
    }

    private static String place(Finding finding) {
        return Spelling.simple(finding.type()) + "." + finding.field();
    }
}
