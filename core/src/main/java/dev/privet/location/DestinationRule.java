/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code destinations.txt}, with the answers it can give made ready so that asking allocates nothing. It has as many parts
 * as the row has columns.
 */
record DestinationRule(
        String id,
        Regime rules,
        Set<Country> exporters,
        @Nullable Place place,
        @Nullable Region region,
        TransferOutcome outcome,
        Conditions conditions,
        Validity validity,
        String reason,
        Citation citation,
        @Nullable TransferAssessment answer,
        TransferAssessment review) {

    private static final String ANYWHERE = "*";
    private static final String REVIEW_REMEDY =
            "have a person who knows this law review it, or use a safeguard of Art 46, which serves either way";
    private static final Set<TransferOutcome> STATED = Set.of(
            TransferOutcome.NONE_NEEDED,
            TransferOutcome.ADEQUATE,
            TransferOutcome.SAFEGUARD_NEEDED,
            TransferOutcome.REVIEW);

    static DestinationRule of(FactTable.Row row) {
        String id = row.text("id");
        String destination = row.text("destination");
        Region region = region(destination);
        TransferOutcome stated = outcome(row);
        Citation citation = row.citation();
        String reason = row.text("reason");
        boolean doubtfulYes = stated.allows() && citation.certainty() == Certainty.UNCERTAIN;
        TransferOutcome outcome = doubtfulYes ? TransferOutcome.REVIEW : stated;
        TransferAssessment review =
                TransferAssessment.refused(TransferOutcome.REVIEW, id, citation, reason, REVIEW_REMEDY);
        TransferAssessment answer = null;
        if (outcome.allows()) {
            answer = TransferAssessment.permitted(outcome, id, citation, reason, List.of());
        } else if (outcome == TransferOutcome.REVIEW) {
            answer = review;
        }
        return new DestinationRule(
                id,
                row.constant("rules", Regime.class),
                Terms.list(row, "exporter").stream().map(Country::of).collect(Collectors.toUnmodifiableSet()),
                region == null && !destination.equals(ANYWHERE) ? Place.of(destination) : null,
                region,
                outcome,
                Conditions.of(row),
                row.validity(),
                reason,
                citation,
                answer,
                review);
    }

    private static @Nullable Region region(String destination) {
        for (Region region : Region.values()) {
            if (region.name().equals(destination)) {
                return region;
            }
        }
        return null;
    }

    private static TransferOutcome outcome(FactTable.Row row) {
        TransferOutcome outcome = row.constant("outcome", TransferOutcome.class);
        if (!STATED.contains(outcome)) {
            throw new PrivacyConfigurationException(
                    "A register of destinations cannot be used",
                    List.of(new Problem(
                            ProblemCode.REGISTER_CHANGE_REFUSED,
                            row.place(),
                            outcome + " is an answer to one transfer, not a state of a destination.",
                            "write NONE_NEEDED, ADEQUATE, SAFEGUARD_NEEDED or REVIEW.")));
        }
        return outcome;
    }

    /** Where several rows apply: doubt goes before a yes, and a yes before a no, which only explains. */
    int rank() {
        return switch (outcome) {
            case REVIEW -> 0;
            case ADEQUATE -> 1;
            case NONE_NEEDED -> 2;
            default -> 3;
        };
    }

    boolean mayConcern(Place destination, Regions regions) {
        if (region != null) {
            return regions.everContains(region, destination);
        }
        return place == null || place.equals(destination);
    }

    boolean concernsExporter(Country exporter) {
        return exporters.isEmpty() || exporters.contains(exporter);
    }

    /** Whether the row speaks of this very place and grants something: worth naming when it just misses. */
    boolean grantsToPlace() {
        return place != null && outcome.allows();
    }
}
