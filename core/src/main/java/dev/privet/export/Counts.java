/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.RecordType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manifest tells, added up from the tables; and the order of the types, which a stream of rows has to keep. */
final class Counts {

    private final Set<String> types = new HashSet<>();
    private final List<ArchiveGap> gaps = new ArrayList<>();
    private @Nullable RecordType open;

    void row(RecordType type) {
        if (!Objects.equals(type, open)) {
            if (!types.add(type.name())) {
                throw new IllegalArgumentException("type: rows of " + type.name() + " do not follow each other");
            }
            open = type;
        }
    }

    void gaps(Collection<ArchiveGap> more) {
        gaps.addAll(more);
    }

    ArchiveManifest manifest(
            UUID id, Path file, Instant at, ArchiveKind kind, AccessFacts facts, List<Tables.Table> tables) {
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Long> toReview = new LinkedHashMap<>();
        Map<LeftOut, Map<String, Long>> leftOut = new LinkedHashMap<>();
        for (Tables.Table table : tables) {
            Sheet sheet = table.sheet();
            rows.merge(sheet.type().name(), sheet.rows(), Long::sum);
            for (int i = 0; i < sheet.width(); i++) {
                String path = sheet.type().name() + "." + sheet.column(i);
                add(toReview, path, sheet.toReview(i));
                for (LeftOut reason : LeftOut.values()) {
                    add(leftOut.computeIfAbsent(reason, key -> new LinkedHashMap<>()), path, sheet.leftOut(i, reason));
                }
            }
        }
        List<Redaction> redactions = new ArrayList<>();
        leftOut.forEach(
                (reason, paths) -> paths.forEach((path, count) -> redactions.add(new Redaction(path, reason, count))));
        List<ArchiveGap> all = new ArrayList<>(gaps);
        if (kind == ArchiveKind.ACCESS) {
            all.addAll(facts.gaps());
        }
        return new ArchiveManifest(
                id,
                kind,
                file,
                at,
                rows,
                redactions,
                all,
                toReview.entrySet().stream()
                        .map(text -> new TextToReview(text.getKey(), text.getValue()))
                        .toList(),
                Map.of());
    }

    private static void add(Map<String, Long> counts, String path, long count) {
        if (count > 0) {
            counts.merge(path, count, Long::sum);
        }
    }
}
