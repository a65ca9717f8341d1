/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which place belongs to which region on which day: the register {@code regions.txt}. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Regions {

    private static final Membership[] NONE = {};

    private final Map<Region, Map<Place, Membership[]>> stays = new EnumMap<>(Region.class);

    Regions(List<Entry> rows) {
        Map<Region, List<Entry>> entries = new EnumMap<>(Region.class);
        for (Entry entry : rows) {
            entries.computeIfAbsent(entry.of(), region -> new ArrayList<>()).add(entry);
        }
        for (Region region : Region.values()) {
            Map<Place, List<Membership>> found = new HashMap<>();
            for (Membership stay : flatten(region, entries, EnumSet.noneOf(Region.class))) {
                found.computeIfAbsent(stay.place(), place -> new ArrayList<>()).add(stay);
            }
            Map<Place, Membership[]> byPlace = new HashMap<>();
            found.forEach((place, list) -> byPlace.put(place, list.toArray(NONE)));
            stays.put(region, byPlace);
        }
    }

    /** A row of the register, whose member is a place or another region. */
    record Entry(Region of, @Nullable Place place, @Nullable Region region, Validity validity, Citation citation) {

        static Entry of(FactTable.Row row) {
            String member = row.text("member");
            Region inner = null;
            for (Region region : Region.values()) {
                inner = region.name().equals(member) ? region : inner;
            }
            return new Entry(
                    row.constant("region", Region.class),
                    inner == null ? Place.of(member) : null,
                    inner,
                    row.validity(),
                    row.citation());
        }
    }

    /** A region met again on the way down adds nothing that it would not add at the top. */
    private static List<Membership> flatten(Region region, Map<Region, List<Entry>> entries, Set<Region> above) {
        List<Membership> flat = new ArrayList<>();
        if (!above.add(region)) {
            return flat;
        }
        for (Entry entry : entries.getOrDefault(region, List.of())) {
            Place place = entry.place();
            if (place != null) {
                flat.add(new Membership(place, entry.validity(), entry.citation()));
            }
            Region inner = entry.region();
            if (inner != null) {
                for (Membership stay : flatten(inner, entries, above)) {
                    Validity common = common(stay.validity(), entry.validity());
                    if (common != null) {
                        flat.add(new Membership(stay.place(), common, entry.citation()));
                    }
                }
            }
        }
        above.remove(region);
        return flat;
    }

    private static @Nullable Validity common(Validity one, Validity other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to();
        LocalDate otherTo = other.to();
        if (to == null || (otherTo != null && otherTo.isBefore(to))) {
            to = otherTo;
        }
        return to != null && to.isBefore(from) ? null : new Validity(from, to);
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     */
    public static Regions shipped() {
        return new Regions(FactTable.read(Regions.class, "regions.txt").rows().stream()
                .map(Entry::of)
                .toList());
    }

    /**
     * Whether a place belongs to a region on a day.
     *
     * @param region the region
     * @param place the place; an organisation belongs to none unless a host says so
     * @param date the civil day
     * @return true from the first to the last day of its membership
     */
    public boolean contains(Region region, Place place, LocalDate date) {
        return stay(region, place, date) != null;
    }

    /**
     * The days on which a place belongs to a region, around a given day.
     *
     * @param region the region
     * @param place the place
     * @param date a civil day
     * @return the stay that covers the day, or nothing where the place does not belong then
     */
    public Optional<Validity> membership(Region region, Place place, LocalDate date) {
        return Optional.ofNullable(stay(region, place, date)).map(Membership::validity);
    }

    @Nullable
    Membership stay(Region region, Place place, LocalDate date) {
        for (Membership stay : all(region, place)) {
            if (stay.validity().covers(date)) {
                return stay;
            }
        }
        return null;
    }

    /** Whether the place ever belonged, so that rows of the region are worth asking. */
    boolean everContains(Region region, Place place) {
        return all(region, place).length > 0;
    }

    private Membership[] all(Region region, Place place) {
        Map<Place, Membership[]> byPlace = stays.get(region);
        return byPlace == null ? NONE : byPlace.getOrDefault(place, NONE);
    }
}
