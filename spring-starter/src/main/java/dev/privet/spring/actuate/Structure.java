/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredFurtherUse;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.spring.actuate.PrivetDescriptor.FieldPart;
import dev.privet.spring.actuate.PrivetDescriptor.LinkPart;
import dev.privet.spring.actuate.PrivetDescriptor.PurposePart;
import dev.privet.spring.actuate.PrivetDescriptor.RetentionPart;
import dev.privet.spring.actuate.PrivetDescriptor.TypePart;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data map in words. */
record Structure(DataMap dataMap) {

    List<String> laws() {
        return dataMap.regimes().stream().sorted().map(Regime::title).toList();
    }

    List<TypePart> types() {
        return dataMap.types().stream().map(this::type).toList();
    }

    /** Those that see anything. The built-in ones are the same everywhere and say nothing about this host. */
    List<PurposePart> purposes() {
        return dataMap.purposes().stream()
                .filter(purpose -> !seenFor(purpose).isEmpty())
                .map(this::purpose)
                .toList();
    }

    private TypePart type(RecordType type) {
        return new TypePart(
                type.name(),
                type.subjectKind().orElse(null),
                type.fields().stream().map(field -> field(type, field)).toList(),
                type.links().stream().map(Structure::link).toList(),
                retention(type, "", type.retention()));
    }

    private FieldPart field(RecordType type, PersonalField field) {
        SortedMap<String, String> purposes = new TreeMap<>();
        field.uses().forEach((purpose, detail) -> purposes.put(id(purpose), detail.name()));
        return new FieldPart(
                field.name(),
                field.category().getSimpleName(),
                field.facts().sensitivity().name(),
                purposes,
                retention(type, field.name(), field.retention()));
    }

    private static LinkPart link(SubjectLink link) {
        return new LinkPart(
                link.subject().getSimpleName(),
                link.role(),
                link.dotted(),
                link.export().name(),
                link.erasure().name());
    }

    private List<RetentionPart> retention(RecordType type, String field, Collection<RetentionRule> rules) {
        return rules.stream()
                .map(rule -> new RetentionPart(
                        rule.period().toString(),
                        rule.minimum().map(Period::toString).orElse(null),
                        rule.from().names(),
                        rule.then().name(),
                        textOrNull(rule.because()),
                        rule.purposes().stream().map(this::id).sorted().toList(),
                        dataMap.configuredIn(type, field, rule)))
                .toList();
    }

    private PurposePart purpose(DeclaredPurpose purpose) {
        SortedMap<String, String> furtherUses = new TreeMap<>();
        for (DeclaredFurtherUse use : purpose.facts().furtherUses()) {
            furtherUses.put(id(use.purpose()), use.grounds());
        }
        return new PurposePart(
                purpose.id(),
                purpose.title(),
                purpose.basis().title(),
                purpose.basis().article(),
                textOrNull(purpose.interest()),
                purpose.condition().map(SpecialCategoryCondition::title).orElse(null),
                purpose.facts().keptFor().map(Period::toString).orElse(null),
                furtherUses,
                seenFor(purpose));
    }

    /** The names of the types of which a purpose sees something. */
    private List<String> seenFor(DeclaredPurpose purpose) {
        return dataMap.types().stream()
                .filter(type -> type.fields().stream().anyMatch(field -> dataMap.serves(field, purpose.type())))
                .map(RecordType::name)
                .toList();
    }

    private String id(Class<? extends Purpose> purpose) {
        return dataMap.purpose(purpose).map(DeclaredPurpose::id).orElseGet(() -> DeclaredPurpose.id(purpose));
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
