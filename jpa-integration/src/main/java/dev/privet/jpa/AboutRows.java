/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of persons, or about persons, that an association can point at. What is not certain of all of them holds of none.
 *
 * @param type the class that the association names
 * @param dataMap what is said of it
 * @param rows where they lie
 */
record AboutRows(Class<?> type, DataMap dataMap, MappedRows rows) {

    /** Whether any of them can be a person's own row. */
    boolean arePersons() {
        return dataMap.find(type).flatMap(RecordType::subjectKind).isPresent()
                || dataMap.types().stream()
                        .anyMatch(page -> page.subjectKind().isPresent() && type.isAssignableFrom(page.type()));
    }

    /**
     * Whether such a row is about whomever the row that points at it is about.
     *
     * @param owner what points at it
     * @param link how the owner is tied to that person
     */
    boolean areAboutWhom(
            RecordType owner, MappedEntity entity, @Nullable MappedReference reference, String path, SubjectLink link) {
        List<RecordType> pages = pages();
        return !pages.isEmpty()
                && pages.stream()
                        .allMatch(page -> page.links().stream()
                                .filter(PersonRows::discloses)
                                .anyMatch(back -> isBehind(back, owner, reference, path, link)));
    }

    private List<RecordType> pages() {
        List<RecordType> below = dataMap.types().stream()
                .filter(page -> type.isAssignableFrom(page.type()))
                .toList();
        return below.isEmpty() ? dataMap.find(type).stream().toList() : below;
    }

    /** Whether a link of such a row goes to the owner first, and on from there as the owner's does. */
    private boolean isBehind(
            SubjectLink back, RecordType owner, @Nullable MappedReference reference, String path, SubjectLink link) {
        int steps = back.steps().size() - link.steps().size();
        return steps > 0
                && back.subject() == link.subject()
                && back.steps().subList(steps, back.steps().size()).equals(link.steps())
                && (isHeldBy(back.steps().subList(0, steps), owner, path)
                        || (steps == 1 && isWayBack(back.steps().get(0), reference)));
    }

    /** What lies in an embedded object is held by that, which the row holds. */
    private static boolean isHeldBy(List<LinkStep> up, RecordType owner, String path) {
        String way = "";
        for (LinkStep step : up) {
            if (!(step instanceof LinkStep.HeldBy held) || held.many()) {
                return false;
            }
            way = way.isEmpty() ? held.property() : held.property() + "." + way;
        }
        return way.equals(path) && up.get(up.size() - 1).target().isAssignableFrom(owner.type());
    }

    private boolean isWayBack(LinkStep step, @Nullable MappedReference reference) {
        return reference != null
                && step instanceof LinkStep.Along along
                && rows.entity(type)
                        .map(target -> target.references().get(along.property()))
                        .filter(back -> isOtherSide(back, reference))
                        .isPresent();
    }

    /** Whether two associations are stored in the very same columns, seen from either end. */
    static boolean isOtherSide(MappedReference one, MappedReference other) {
        return one.through().isEmpty()
                && other.through().isEmpty()
                && one.table().equals(other.targetTable())
                && one.columns().equals(other.targetColumns())
                && other.table().equals(one.targetTable())
                && other.columns().equals(one.targetColumns());
    }

    /** The key of such a row, where the reference is that key and it tells of nobody: it is no personal data and points at no one. */
    Optional<MappedValue> shownKey(MappedReference reference) {
        return rows.entity(type)
                .filter(target -> target.id().size() == 1
                        && reference.through().isEmpty()
                        && reference
                                .targetColumns()
                                .equals(List.of(target.id().get(0).column())))
                .filter(target -> tellsOfNobody(target, target.id().get(0)))
                .map(target -> target.id().get(0));
    }

    private boolean tellsOfNobody(MappedEntity target, MappedValue id) {
        return pages().stream()
                        .noneMatch(page -> page.field(id.path()).isPresent()
                                || page.notPersonal().contains(id.path())
                                || page.references().stream()
                                        .anyMatch(to -> to.property().equals(id.path())))
                && target.references().values().stream()
                        .noneMatch(to ->
                                to.table().equals(id.table()) && to.columns().contains(id.column()) && isKey(to));
    }

    /** Whether an association is by the other's key, so that two rows have the same. */
    private boolean isKey(MappedReference to) {
        return rows.entity(to.target())
                .filter(other ->
                        other.tables().stream().noneMatch(table -> table.keys().equals(to.targetColumns())))
                .isEmpty();
    }
}
