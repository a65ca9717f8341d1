/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of the location registers as a person reads it. Immutable.
 *
 * @param id the row's id, by which a host can end it
 * @param text what the row says, cell by cell
 * @param validity the days on which it holds
 * @param citation where it is written, and how sure that is
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LocationFact(String id, String text, Validity validity, Citation citation) {

    private static final Set<String> APART = Set.of("id", "from", "to", "source", "certainty");

    static LocationFact of(FactTable.Row row) {
        return new LocationFact(
                id(row),
                row.cells().entrySet().stream()
                        .filter(cell -> !APART.contains(cell.getKey())
                                && !cell.getValue().isEmpty())
                        .map(cell -> cell.getKey() + ": " + cell.getValue())
                        .collect(Collectors.joining("; ")),
                row.validity(),
                row.citation());
    }

    /** A membership has no id column: region, member and first day name it. */
    static String id(FactTable.Row row) {
        return row.cells().containsKey("member")
                ? row.text("region") + "/" + row.text("member") + "/" + row.text("from")
                : row.text("id");
    }
}
