/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.Reference;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.vocabulary.LawfulBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bare values that point at a person from rows which are not about them. Nobody gets to see such a row for it, but once the person is
 * erased nothing may go on naming them: for an erasure they are links that are cut.
 */
final class BareReferences {

    private final DataMap dataMap;
    private final MappedRows rows;

    /** The types with such values, of which there are few: each type is asked about each kind of person. */
    private final List<RecordType> holders;

    /** Those that lie in rows of others. */
    private final List<RecordType> parts;

    BareReferences(DataMap dataMap, MappedRows rows) {
        this.dataMap = dataMap;
        this.rows = rows;
        this.holders = dataMap.types().stream()
                .filter(type -> !type.references().isEmpty())
                .toList();
        this.parts = holders.stream().filter(RecordType::isEmbedded).toList();
    }

    /** The type with a link more for each such value, which is told from a link of the data map by not being one of the type's. */
    RecordType asLinks(RecordType type, PersonTable person, MappedEntity entity) {
        List<SubjectLink> links = new ArrayList<>(type.links());
        for (RecordType holder : holders) {
            boolean itself = holder.type() == type.type();
            List<LinkStep> within = itself || !parts.contains(holder) ? List.of() : within(holder, type);
            if (itself || !within.isEmpty()) {
                holder.references().stream()
                        .filter(reference -> person.isKind(reference.target()))
                        .filter(reference ->
                                holder.field(reference.property()).stream().noneMatch(this::isNeededByLaw))
                        .map(reference -> link(within, reference, person, entity))
                        .filter(link -> links.stream().noneMatch(known -> isSame(known, link)))
                        .filter(link -> canBeFollowed(entity, link, person))
                        .forEach(links::add);
            }
        }
        return links.size() == type.links().size() ? type : with(type, links);
    }

    private static RecordType with(RecordType type, List<SubjectLink> links) {
        return new RecordType(
                type.type(),
                type.subjectKind(),
                type.fields(),
                links,
                type.references(),
                type.retention(),
                type.refersTo(),
                type.notPersonal(),
                type.index());
    }

    /** Down from a row to the one object of a type that is embedded in it; nothing where there is none, or many. */
    private static List<LinkStep> within(RecordType part, RecordType row) {
        for (SubjectLink link : part.links()) {
            List<LinkStep> down = new ArrayList<>();
            Class<?> here = part.type();
            for (LinkStep step : link.steps()) {
                if (!(step instanceof LinkStep.HeldBy held) || held.many()) {
                    break;
                }
                down.add(new LinkStep.Along(held.property(), here, false));
                here = held.target();
                if (here.isAssignableFrom(row.type())) {
                    Collections.reverse(down);
                    return down;
                }
            }
        }
        return List.of();
    }

    private boolean isNeededByLaw(PersonalField field) {
        return field.uses().keySet().stream()
                .map(dataMap::purpose)
                .flatMap(Optional::stream)
                .map(DeclaredPurpose::basis)
                .anyMatch(basis -> basis == LawfulBasis.LEGAL_OBLIGATION);
    }

    /** A key stays as it is as long as its row does, and that is told. */
    private static SubjectLink link(
            List<LinkStep> within, Reference reference, PersonTable person, MappedEntity entity) {
        LinkStep match = new LinkStep.Match(reference.property(), reference.target(), reference.by(), reference.when());
        String path = Stream.concat(within.stream().map(LinkStep::text), Stream.of(reference.property()))
                .collect(Collectors.joining("."));
        MappedValue value = entity.values().get(path);
        return new SubjectLink(
                Stream.concat(within.stream(), Stream.of(match)).toList(),
                person.type().type(),
                "",
                Disclosure.NOT_AT_ALL,
                value != null && entity.id().contains(value) ? ErasureEffect.KEEP : ErasureEffect.DETACH,
                true);
    }

    private static boolean isSame(SubjectLink known, SubjectLink link) {
        return known.dotted().equals(link.dotted());
    }

    /** What the data map has no use for otherwise need not be mapped in a way that can be followed. */
    private boolean canBeFollowed(MappedEntity entity, SubjectLink link, PersonTable person) {
        try {
            new LinkWays(rows, person).of(entity, link.steps(), "r");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
