/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host's own rule that keeps data within regions or places, beside the law and never more permissive: what it allows is still
 * subject to the law. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ResidencyPolicy {

    /** Each bound must hold; within one, any of its regions or places will do. */
    private final List<Bound> bounds;

    private ResidencyPolicy(List<Bound> bounds) {
        this.bounds = List.copyOf(bounds);
    }

    private record Bound(Set<Region> regions, Set<Place> places) {

        Bound {
            regions = Set.copyOf(regions);
            places = Set.copyOf(places);
            if (regions.isEmpty() && places.isEmpty()) {
                throw new IllegalArgumentException("regions: name at least one region or place");
            }
        }

        boolean allows(Place place, LocalDate date, Regions register) {
            if (places.contains(place)) {
                return true;
            }
            for (Region region : regions) {
                if (register.contains(region, place, date)) {
                    return true;
                }
            }
            return false;
        }

        String words() {
            Stream<String> names = Stream.concat(
                    new TreeSet<>(regions).stream().map(Region::name),
                    places.stream().map(Place::toString).sorted());
            return names.collect(Collectors.joining(" or "));
        }
    }

    /**
     * Keeps data within regions, as they stand on the day of a transfer.
     *
     * @param regions at least one
     * @return the policy
     */
    public static ResidencyPolicy within(Region... regions) {
        return within(Set.copyOf(Arrays.asList(regions)), Set.of());
    }

    /**
     * Keeps data within regions and single places.
     *
     * @param regions the regions, as they stand on the day of a transfer
     * @param places further countries or organisations; at least one region or place in all
     * @return the policy
     */
    public static ResidencyPolicy within(Set<Region> regions, Set<? extends Place> places) {
        return new ResidencyPolicy(List.of(new Bound(regions, Set.copyOf(places))));
    }

    /**
     * Demands another policy as well.
     *
     * @param other the other policy
     * @return a policy that allows only what both allow
     */
    public ResidencyPolicy and(ResidencyPolicy other) {
        List<Bound> both = new ArrayList<>(bounds);
        both.addAll(other.bounds);
        return new ResidencyPolicy(both);
    }

    /**
     * Whether the policy, leaving the law aside, lets data go to a place.
     *
     * @param place the destination
     * @param date the civil day
     * @param regions who belongs to which region
     * @return true if every bound of the policy allows it
     */
    public boolean allows(Place place, LocalDate date, Regions regions) {
        for (int i = 0; i < bounds.size(); i++) {
            if (!bounds.get(i).allows(place, date, regions)) {
                return false;
            }
        }
        return true;
    }

    TransferAssessment refusal(Transfer transfer, TransferAssessment law) {
        return TransferAssessment.refused(
                TransferOutcome.INVALID,
                "RESIDENCY-POLICY",
                new Citation("Data residency policy of the host: " + this, Certainty.KNOWN),
                "The host's own policy keeps the data within " + this + "; " + transfer.destination()
                        + " is outside. The law alone says " + law.outcome() + ".",
                "choose a recipient inside, or have the policy changed by whoever answers for it");
    }

    /**
     * Says where the policy keeps data.
     *
     * @return for example {@code UK or EEA}
     */
    @Override
    public String toString() {
        return bounds.stream().map(Bound::words).collect(Collectors.joining(", and within "));
    }
}
