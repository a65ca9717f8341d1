/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.export.LeftOut;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an archive for an association to a person's row, or to a row about one. Whether it is this person's, the links of the
 * row tell that go over it: then the archive says so, and of a row in between it gives the key. Everything else is left out, and whether
 * there is anything as well.
 *
 * @param name the association's property, with a dotted name in an embedded object
 * @param ends the links that end there: at the person
 * @param over the links that make the row it points at one about the person: they lead on from there, or come from there
 * @param key the key of the row that it points at, where it can be shown
 */
record PointedAt(String name, List<SubjectLink> ends, List<SubjectLink> over, Optional<Column> key) {

    /** Stands for the person whose archive it is. */
    static final String YOU = "you";

    /** Stands for a row that is about the person and has no key that could be shown. */
    static final String YOURS = "a row about you";

    /** Copies the lists. */
    PointedAt {
        ends = List.copyOf(ends);
        over = List.copyOf(over);
    }

    /**
     * The association of a row.
     *
     * @param target the rows that it can point at
     * @return nothing where it tells nothing: every row that anybody gets to see of the type points at that very person there, or at a
     *     row about them that has no key to be shown
     */
    static Optional<PointedAt> of(
            RecordType type,
            MappedEntity entity,
            @Nullable MappedReference reference,
            String path,
            AboutRows target,
            Select select) {
        List<SubjectLink> disclosing =
                type.links().stream().filter(PersonRows::discloses).toList();
        List<SubjectLink> ends = new ArrayList<>();
        List<SubjectLink> over = new ArrayList<>();
        List<SubjectLink> owned = new ArrayList<>();
        for (SubjectLink link : disclosing) {
            int steps = stepsTo(link, path, reference, target.rows());
            if (steps > 0 && steps == link.steps().size()) {
                ends.add(link);
            } else if (!target.arePersons()) {
                if (steps > 0) {
                    over.add(link);
                } else if (target.areAboutWhom(type, entity, reference, path, link)) {
                    owned.add(link);
                }
            }
        }
        Optional<Column> key = over.isEmpty() && owned.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(reference).flatMap(known -> key(path, known, entity, target, select));
        if (key.isPresent()) {
            over.addAll(owned);
        }
        // Without a key nothing tells whether there is such a row; if so, it is in the archive by itself.
        boolean tellsNothing = ends.size() + (over.isEmpty() ? owned.size() : 0) == disclosing.size();
        return tellsNothing ? Optional.empty() : Optional.of(new PointedAt(path, ends, over, key));
    }

    /** How many steps of a link lead to what an association points at; 0 where it does not go that way. */
    private static int stepsTo(SubjectLink link, String path, @Nullable MappedReference reference, MappedRows rows) {
        List<String> gone = new ArrayList<>();
        for (LinkStep step : link.steps()) {
            if (step instanceof LinkStep.Along along) {
                gone.add(along.property());
                if (String.join(".", gone).equals(path)) {
                    return gone.size();
                }
            } else {
                boolean isWayBack = gone.isEmpty()
                        && reference != null
                        && step instanceof LinkStep.HeldBy held
                        && rows.entity(held.target())
                                .filter(holder -> isHeldThere(holder, held.property(), reference))
                                .isPresent();
                return isWayBack ? 1 : 0;
            }
        }
        return 0;
    }

    /** Whether a holder's property is stored in the very same columns as the association. */
    private static boolean isHeldThere(MappedEntity holder, String property, MappedReference reference) {
        @Nullable MappedCollection many = holder.collections().get(property);
        @Nullable MappedReference one = holder.references().get(property);
        return (many != null
                        && many.kind() == MappedCollection.Kind.FOREIGN_KEY
                        && many.table().equals(reference.table())
                        && many.ownerColumns().equals(reference.columns()))
                || (one != null && AboutRows.isOtherSide(one, reference));
    }

    private static Optional<Column> key(
            String path, MappedReference reference, MappedEntity entity, AboutRows target, Select select) {
        return target.shownKey(reference)
                .map(id -> new Column(
                        path,
                        id,
                        select.columns(Select.root(entity), reference.table(), reference.columns())
                                .get(0)));
    }

    /** What a row with those links says. */
    @Nullable
    Object told(List<SubjectLink> links, @Nullable Object keyOfRow) {
        if (ends.stream().anyMatch(links::contains)) {
            return YOU;
        }
        if (over.stream().noneMatch(links::contains)) {
            return LeftOut.ABOUT_OTHERS;
        }
        return key.isPresent() ? keyOfRow : YOURS;
    }
}
