/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.location.Country;
import dev.privet.location.Region;
import dev.privet.location.Regions;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whether data that goes to a country leaves the territory of a law that the host is under. */
final class Borders {

    /** Memberships that nothing ends: what holds must not change with the day on which a lock is compared. */
    private static final LocalDate FROM_NOW_ON = LocalDate.MAX;

    private final Regions regions = Regions.shipped();
    private final List<Region> home;

    Borders(Collection<Entry> entries) {
        this.home = entries.stream()
                .filter(entry -> entry.kind() == Kind.LAW)
                .map(law -> Regime.valueOf(law.name()) == Regime.UK ? Region.UK : Region.EEA)
                .toList();
    }

    boolean isCrossed(String country) {
        Country place = new Country(country);
        return home.stream().anyMatch(region -> !regions.contains(region, place, FROM_NOW_ON));
    }
}
