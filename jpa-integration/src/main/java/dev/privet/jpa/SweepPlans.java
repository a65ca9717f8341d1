/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.retention.CutOff;
import dev.privet.retention.RetentionSchedule;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans of all cut-offs of a data map. Immutable. */
final class SweepPlans {

    /** Cut-offs that differ in dates alone have one plan, so any day shows all of them. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final DataMap dataMap;
    private final MappedRows mapped;
    private final Entities entities;
    private final Subclasses subclasses;
    private final Map<Shape, SweepPlan> plans = new LinkedHashMap<>();

    /**
     * Makes the plans.
     *
     * @throws PrivacyConfigurationException with everything that stands against them
     */
    SweepPlans(DataMap dataMap, MappedRows mapped, Metamodel metamodel) {
        this.dataMap = dataMap;
        this.mapped = mapped;
        this.entities = new Entities(metamodel);
        this.subclasses = new Subclasses(metamodel, dataMap);
        List<Problem> problems = new ArrayList<>();
        dataMap.types().stream()
                .filter(SweepPlans::isLimited)
                .filter(type -> entities.find(type).isEmpty())
                .forEach(type -> problems.add(notAnEntity(type)));
        LostClocks lost = new LostClocks();
        LostLinks unlinked = new LostLinks(dataMap, entities);
        for (CutOff cutOff : RetentionSchedule.of(dataMap, ZoneOffset.UTC).on(SOME_DAY)) {
            entities.find(cutOff.type()).ifPresent(entity -> {
                SweepPlan plan = plan(cutOff, entity, problems);
                plans.put(Shape.of(cutOff), plan);
                lost.add(cutOff, entity, plan.how().emptied());
                unlinked.add(cutOff, plan.how().emptied());
            });
        }
        problems.addAll(lost.problems());
        problems.addAll(unlinked.problems());
        throwIfAny(problems);
    }

    private static boolean isLimited(RecordType type) {
        return !type.retention().isEmpty()
                || type.fields().stream().anyMatch(field -> !field.retention().isEmpty());
    }

    /** Whether nothing ever falls due. */
    boolean isEmpty() {
        return plans.isEmpty();
    }

    private SweepPlan plan(CutOff cutOff, EntityType<?> entity, List<Problem> problems) {
        SweepPlan plan = SweepPlan.of(cutOff, entity, mapped, dataMap, problems);
        if (!plan.how().removes()) {
            subclasses.unknownColumns(cutOff.type()).ifPresent(problems::add);
        }
        return plan;
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    "Rows cannot be disposed of as the marks say",
                    problems.stream().distinct().toList());
        }
    }

    private static Problem notAnEntity(RecordType type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "it has a retention period and is no entity of this persistence unit, so nothing would dispose of its rows.",
                "map it here, or move @RetainFor to the class that is stored.");
    }

    /**
     * Looks whether the database has the dates of all clocks in their order.
     *
     * @throws PrivacyConfigurationException with those of which it has not
     */
    void requireOrder(ClockOrder order) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<Shape, SweepPlan> plan : plans.entrySet()) {
            for (SweptRows rows : plan.getValue().rows()) {
                for (RetentionClock clock : plan.getKey().clocks()) {
                    problems.addAll(order.problems(rows, clock));
                }
            }
        }
        throwIfAny(problems);
    }

    /** The plan of a cut-off; one that the data map does not have is judged when it is asked for. */
    SweepPlan of(CutOff cutOff) {
        SweepPlan known = plans.get(Shape.of(cutOff));
        if (known != null) {
            return known;
        }
        EntityType<?> entity = entities.find(cutOff.type())
                .orElseThrow(() ->
                        new IllegalArgumentException("cutOff: " + cutOff.type().name() + " is no entity here"));
        List<Problem> problems = new ArrayList<>();
        SweepPlan plan = plan(cutOff, entity, problems);
        throwIfAny(problems);
        return plan;
    }

    /** What holds for rows of an entity that are about somebody still, where they stay once they are not. */
    Optional<Sql> pending(MappedEntity entity, Select select) {
        return whole().filter(rows -> rows.entity().equals(entity))
                .findFirst()
                .flatMap(rows -> rows.how().pending(select, Select.root(entity)));
    }

    private Stream<SweptRows> whole() {
        return plans.values().stream().filter(SweepPlan::wholeRows).flatMap(plan -> plan.rows().stream());
    }

    /** What does not count as referring to rows of a cut-off, because it falls due on the same day. */
    Referrer.Except dueAsWell(CutOff cutOff) {
        List<CutOff> all = RetentionSchedule.of(dataMap, cutOff.zone()).on(cutOff.day()).stream()
                .filter(other -> other.fields().isEmpty() && other.then() != Disposal.REVIEW)
                .toList();
        return (referring, select, mayStay) -> {
            List<Sql> conditions = new ArrayList<>();
            for (CutOff other : all) {
                for (SweptRows rows : of(other).rows()) {
                    boolean isSame = rows.entity()
                            .tables()
                            .get(0)
                            .name()
                            .equals(referring.entity().tables().get(0).name());
                    if (isSame && (mayStay || rows.how().removes())) {
                        Select due = rows.due(other, "g");
                        List<String> keys = rows.keys(due);
                        for (int i = 0; i < keys.size(); i++) {
                            due.where(Sql.of(
                                    keys.get(i) + " = " + referring.keys().get(i)));
                        }
                        conditions.add(due.selecting(List.of("1"), "").between("not exists (", ")"));
                    }
                }
            }
            return conditions;
        };
    }

    /**
     * What a plan depends on: how long the periods are does not matter to it.
     *
     * @param type the rows' class
     * @param fields the names of the fields; empty for whole rows
     * @param clocks the dates from which periods run
     * @param then what becomes of what is past them
     */
    private record Shape(Class<?> type, List<String> fields, List<RetentionClock> clocks, Disposal then) {

        static Shape of(CutOff cutOff) {
            return new Shape(
                    cutOff.type().type(),
                    cutOff.fields().stream().map(PersonalField::name).toList(),
                    List.copyOf(cutOff.lastDays().keySet()),
                    cutOff.then());
        }
    }
}
