/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.retention.CutOff;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every stored value that a cut-off anonymises: those of its fields, or all that is personal in the row, be it marked in the
 * entity, by a path from it, or in the class of an object embedded in it at any depth.
 */
final class AnonymousFields {

    private final RecordType type;
    private final DataMap dataMap;
    private final List<Problem> problems;
    private final boolean pseudonyms;
    private final Map<String, AnonymousField> found = new LinkedHashMap<>();

    private AnonymousFields(RecordType type, DataMap dataMap, boolean pseudonyms, List<Problem> problems) {
        this.type = type;
        this.pseudonyms = pseudonyms;
        this.dataMap = dataMap;
        this.problems = problems;
    }

    /** The values; what cannot be anonymised is reported. */
    static List<AnonymousField> of(CutOff cutOff, EntityType<?> entity, DataMap dataMap, List<Problem> problems) {
        AnonymousFields fields =
                new AnonymousFields(cutOff.type(), dataMap, cutOff.then() == Disposal.PSEUDONYMISE, problems);
        if (cutOff.fields().isEmpty()) {
            fields.addMarked(cutOff.type(), entity, List.of());
            fields.addEmbedded(cutOff.type(), entity, List.of());
        }
        cutOff.fields().forEach(field -> fields.addNamed(field, entity, List.of()));
        return List.copyOf(fields.found.values());
    }

    private void addMarked(RecordType marked, ManagedType<?> managed, List<SingularAttribute<?, ?>> way) {
        marked.fields().forEach(field -> addNamed(field, managed, way));
    }

    /** What is said of an object's class holds for each property that the object lies in, if nobody said that it is not personal there. */
    private void addEmbedded(RecordType holder, ManagedType<?> managed, List<SingularAttribute<?, ?>> way) {
        for (Attribute<?, ?> attribute : managed.getAttributes()) {
            if (holder.notPersonal().contains(attribute.getName())) {
                continue;
            }
            if (attribute instanceof PluralAttribute<?, ?, ?> many) {
                if (holdsMarked(many)) {
                    tooMany(dotted(way, attribute));
                }
            } else if (attribute instanceof SingularAttribute<?, ?> one
                    && embedded(one).isPresent()) {
                ManagedType<?> part = embedded(one).get();
                List<SingularAttribute<?, ?>> longer = longer(way, one);
                Optional<RecordType> marked = dataMap.find(part.getJavaType());
                marked.ifPresent(record -> addMarked(record, part, longer));
                addEmbedded(marked.orElse(holder), part, longer);
            }
        }
    }

    private boolean holdsMarked(PluralAttribute<?, ?, ?> many) {
        return many.getPersistentAttributeType() == PersistentAttributeType.ELEMENT_COLLECTION
                && (holdsData(many.getElementType().getJavaType())
                        || (many instanceof MapAttribute<?, ?, ?> map && holdsData(map.getKeyJavaType())));
    }

    private boolean holdsData(Class<?> element) {
        return dataMap.find(element)
                .filter(record -> !record.fields().isEmpty())
                .isPresent();
    }

    /** A property that is not stored has nothing to lose. */
    private void addNamed(PersonalField field, ManagedType<?> start, List<SingularAttribute<?, ?>> before) {
        ManagedType<?> here = start;
        List<SingularAttribute<?, ?>> way = before;
        String[] steps = field.name().split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            Optional<Attribute<?, ?>> next = here.getAttributes().stream()
                    .<Attribute<?, ?>>map(attribute -> attribute)
                    .filter(attribute -> attribute.getName().equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            } else if (!(next.get() instanceof SingularAttribute<?, ?> one)) {
                tooMany(dotted(way, next.get()));
                return;
            } else if (i == steps.length - 1) {
                add(longer(way, one));
            } else if (embedded(one).isPresent()) {
                way = longer(way, one);
                here = embedded(one).get();
            } else {
                problems.add(AnonymousField.problem(
                        type,
                        dotted(way, one),
                        "it is stored as one value, of which '" + steps[i + 1] + "' cannot be changed alone."));
                return;
            }
        }
    }

    private void add(List<SingularAttribute<?, ?>> way) {
        SingularAttribute<?, ?> last = way.get(way.size() - 1);
        Optional<ManagedType<?>> parts = embedded(last);
        if (parts.isPresent() && !way.get(0).isId()) {
            for (Attribute<?, ?> part : parts.get().getAttributes()) {
                if (part instanceof SingularAttribute<?, ?> one) {
                    add(longer(way, one));
                } else if (part.getPersistentAttributeType() == PersistentAttributeType.ELEMENT_COLLECTION) {
                    tooMany(dotted(way, part));
                }
            }
        } else {
            found.computeIfAbsent(
                    Paths.dotted(way),
                    path -> (pseudonyms
                                    ? AnonymousField.pseudonym(type, way, problems)
                                    : AnonymousField.of(type, way, problems))
                            .orElse(null));
        }
    }

    private void tooMany(String path) {
        problems.add(AnonymousField.problem(type, path, "it holds many values in a table of their own."));
    }

    private static Optional<ManagedType<?>> embedded(SingularAttribute<?, ?> attribute) {
        return attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED
                ? Optional.of((ManagedType<?>) attribute.getType())
                : Optional.empty();
    }

    private static List<SingularAttribute<?, ?>> longer(
            List<SingularAttribute<?, ?>> way, SingularAttribute<?, ?> next) {
        List<SingularAttribute<?, ?>> longer = new ArrayList<>(way);
        longer.add(next);
        return List.copyOf(longer);
    }

    private static String dotted(List<SingularAttribute<?, ?>> way, Attribute<?, ?> last) {
        return way.isEmpty() ? last.getName() : Paths.dotted(way) + "." + last.getName();
    }
}
