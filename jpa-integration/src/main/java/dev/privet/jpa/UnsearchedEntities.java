/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.export.ArchiveGap;
import dev.privet.jpa.internal.mapping.MappedEntity;
import java.util.ArrayList;
import java.util.List;

/** What points at persons and is not searched, because nobody marked it, or because it keeps former versions alone. */
final class UnsearchedEntities {

    private UnsearchedEntities() {}

    static List<ArchiveGap> of(PersonTable person, MappedRows rows, DataMap dataMap) {
        List<ArchiveGap> gaps = new ArrayList<>();
        for (MappedEntity entity : rows.all()) {
            boolean marked =
                    entity.type() != null && dataMap.find(entity.type()).isPresent();
            if (!marked
                    && entity.references().values().stream().anyMatch(reference -> person.isKind(reference.target()))) {
                gaps.add(new ArchiveGap(
                        entity.name(),
                        ArchiveGap.Reason.NOT_SEARCHED,
                        "Its rows point at people, and nobody described them as personal data."));
            }
            if (marked && !entity.history().isEmpty()) {
                gaps.add(new ArchiveGap(
                        entity.name(),
                        ArchiveGap.Reason.NOT_SEARCHED,
                        "Former versions of its rows are kept, and only the latest are part of this archive."));
            }
        }
        return gaps;
    }
}
