/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of marked classes that a row holds in a collection. To delete their holder before them would leave them without a way to the
 * person, and where a table of its own ties the two no constraint would stand against it.
 *
 * @param holder the name of the class that holds them
 * @param property the collection
 * @param held the name of the class that is held
 * @param personal the condition under which a row {@code h} is still about a person; empty where it is as long as it is there
 */
record HeldRows(String holder, String property, String held, String personal) {

    static List<HeldRows> of(RecordType type, EntityType<?> entity, DataMap dataMap) {
        List<HeldRows> rows = new ArrayList<>();
        for (PluralAttribute<?, ?, ?> many : entity.getPluralAttributes()) {
            if (many.getPersistentAttributeType() == PersistentAttributeType.ONE_TO_MANY
                    && many.getElementType() instanceof EntityType<?> element
                    && isMarked(element, dataMap)) {
                rows.add(new HeldRows(type.name(), many.getName(), element.getName(), personal(element, dataMap)));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isMarked(EntityType<?> element, DataMap dataMap) {
        return dataMap.find(element.getJavaType()).isPresent()
                || dataMap.types().stream()
                        .anyMatch(type -> element.getJavaType().isAssignableFrom(type.type()));
    }

    /** A row that was anonymised is about nobody any more. */
    private static String personal(EntityType<?> element, DataMap dataMap) {
        // What cannot be anonymised there is told when the rows of that class are looked at.
        List<Problem> toldElsewhere = new ArrayList<>();
        return dataMap.find(element.getJavaType())
                .filter(type -> type.retention().stream().anyMatch(rule -> rule.then() == Disposal.ANONYMISE))
                .map(type -> AnonymousFields.ofRow(type, element, dataMap, toldElsewhere).stream()
                        .map(field -> field.personal("h." + field.path()))
                        .collect(Collectors.joining(" or ")))
                .orElse("");
    }

    /** Refuses where one of the given rows still holds one. */
    void refuse(EntityManager manager, EntityType<?> entity, Keyset keyset, List<@Nullable Object[]> ids) {
        TypedQuery<Long> query = manager.createQuery(
                "select count(h) from " + entity.getName() + " " + Paths.ROOT + " join " + Paths.ROOT + "." + property
                        + " h where " + keyset.anyOf(ids.size())
                        + (personal.isEmpty() ? "" : " and (" + personal + ")"),
                Long.class);
        keyset.bindAny(query, ids);
        long left = query.getSingleResult();
        if (left > 0) {
            throw new PrivacyFailureException(
                    "A batch of rows past their period was not disposed of",
                    new Problem(
                            ProblemCode.SWEEP_FAILED,
                            holder + "." + property,
                            "rows that are to be deleted still hold " + left + " of " + held
                                    + ", which would be left without a way to the person; the batch was undone.",
                            "let " + held
                                    + " be kept no longer than the row that holds it, or keep the holder as long."),
                    null);
        }
    }
}
