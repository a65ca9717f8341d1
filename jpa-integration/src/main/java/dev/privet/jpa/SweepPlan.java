/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.retention.CutOff;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a sweep goes about a cut-off and all that differ from it in dates alone.
 *
 * @param type whose rows are due
 * @param wholeRows whether it is whole rows, and not only some fields of them
 * @param how what becomes of them
 * @param rows where they lie
 */
record SweepPlan(RecordType type, boolean wholeRows, Disposing how, List<SweptRows> rows) {

    SweepPlan {
        rows = List.copyOf(rows);
    }

    /** Makes the plan; what stands against it is reported. */
    static SweepPlan of(
            CutOff cutOff, EntityType<?> entity, MappedRows mapped, DataMap dataMap, List<Problem> problems) {
        RecordType type = cutOff.type();
        Disposing how = how(cutOff, entity, mapped, dataMap, problems);
        List<SweptRows> rows = mapped.shownAs(type, dataMap).stream()
                .map(shown -> new SweptRows(type, shown, how, mapped))
                .toList();
        for (SweptRows some : rows) {
            checkClocks(cutOff, some, problems);
        }
        return new SweepPlan(type, cutOff.fields().isEmpty(), how, rows);
    }

    private static void checkClocks(CutOff cutOff, SweptRows rows, List<Problem> problems) {
        for (RetentionClock clock : cutOff.lastDays().keySet()) {
            for (List<String> date : clock.dates()) {
                checkDate(cutOff, rows, date, problems);
            }
        }
    }

    private static void checkDate(CutOff cutOff, SweptRows rows, List<String> date, List<Problem> problems) {
        try {
            rows.clock(rows.all("e"), new RetentionClock(List.of(date)));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    cutOff.type().name(),
                    "its period runs from '" + String.join(".", date)
                            + "', which is not stored with the row or over to-one associations.",
                    "name a date that the entity maps."));
        }
    }

    private static Disposing how(
            CutOff cutOff, EntityType<?> entity, MappedRows mapped, DataMap dataMap, List<Problem> problems) {
        return switch (cutOff.then()) {
            case DELETE -> new RowsDeleted(false);
            case ARCHIVE -> new RowsDeleted(true);
            case ANONYMISE -> replaced(cutOff, entity, mapped, dataMap, problems);
            case PSEUDONYMISE -> pseudonymised(cutOff, entity, mapped, dataMap, problems);
            case DETACH ->
                LinksCut.of(cutOff.type(), entity, mapped, version(cutOff, entity, mapped, problems), problems);
            case REVIEW -> new RowsReviewed();
        };
    }

    private static Disposing replaced(
            CutOff cutOff, EntityType<?> entity, MappedRows mapped, DataMap dataMap, List<Problem> problems) {
        MappedEntity stored = mapped.entity(cutOff.type().type()).orElseThrow();
        List<ReplacedValue> values = new ArrayList<>();
        List<MappedReference> references = new ArrayList<>();
        for (AnonymousField field : AnonymousFields.of(cutOff, entity, dataMap, problems)) {
            MappedValue value = stored.values().get(field.path());
            MappedReference reference = stored.references().get(field.path());
            if (value != null
                    && !(field.form() == AnonymousField.Form.UNIQUE
                            && value.codec().isConverted())) {
                values.add(new ReplacedValue(value, field.form()));
            } else if (reference != null && reference.through().isEmpty()) {
                references.add(reference);
            } else {
                problems.add(AnonymousField.problem(
                        cutOff.type(),
                        field.path(),
                        value == null
                                ? "it is computed, or stored in a way in which it cannot be changed alone."
                                : "it must be unique and goes through a converter, which SQL cannot do."));
            }
        }
        return new ValuesReplaced(values, references, version(cutOff, entity, mapped, problems));
    }

    private static Disposing pseudonymised(
            CutOff cutOff, EntityType<?> entity, MappedRows mapped, DataMap dataMap, List<Problem> problems) {
        MappedEntity stored = mapped.entity(cutOff.type().type()).orElseThrow();
        List<ValuesPseudonymised.Text> texts = new ArrayList<>();
        for (AnonymousField field : AnonymousFields.of(cutOff, entity, dataMap, problems)) {
            MappedValue value = stored.values().get(field.path());
            if (value == null || value.codec().isConverted()) {
                problems.add(AnonymousField.problem(
                        cutOff.type(), field.path(), "a pseudonym in its place would not be told from the value."));
            } else {
                texts.add(new ValuesPseudonymised.Text(value, field.length()));
            }
        }
        return new ValuesPseudonymised(texts, version(cutOff, entity, mapped, problems));
    }

    private static Optional<SweptVersion> version(
            CutOff cutOff, EntityType<?> entity, MappedRows mapped, List<Problem> problems) {
        Optional<SingularAttribute<?, ?>> version = entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isVersion)
                .<SingularAttribute<?, ?>>map(attribute -> attribute)
                .findFirst();
        version.filter(attribute -> !SweptVersion.isChangeable(attribute.getJavaType()))
                .ifPresent(attribute -> problems.add(new Problem(
                        ProblemCode.NOT_ANONYMISABLE,
                        cutOff.type().name() + "." + attribute.getName(),
                        "it is a version that Privet cannot change, so saving an older copy would bring the person back.",
                        "make the version an int, a long, a short, an Instant, a LocalDateTime or a Timestamp.")));
        return version.map(SingularAttribute::getName)
                .map(mapped.entity(cutOff.type().type()).orElseThrow().values()::get)
                .map(SweptVersion::new);
    }
}
