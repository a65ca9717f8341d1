/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every lock: it can be read back, its order says nothing, and it differs exactly from what says something else. */
class LockLawsTest {

    private static final List<String> NAMES =
            List.of("a", "b-c", "Ünïcode", "with \"quotes\"", "back\\slash", "x=y", "# no", "→", "\u202Eevil", "😀");
    private static final Map<Kind, List<String>> CLOSED = Map.of(
            Kind.LAW, List.of("UK", "EU"),
            Kind.SOURCE, List.of("PROVIDED", "DERIVED"),
            Kind.KEEP, List.of("P1Y", "P2Y", "P30D", "P1Y2M3D"));

    @Property(tries = 100)
    void everyLockIsReadBackAsItWas(@ForAll long seed) {
        DataMapLock lock = lock(new Random(seed));

        assertThat(DataMapLock.parse(lock.text(), "a.lock")).isEqualTo(lock);
        assertThat(DataMapLock.parse(lock.text(), "a.lock").text()).isEqualTo(lock.text());
    }

    @Property(tries = 50)
    void theOrderInWhichThingsAreFoundDoesNotMatter(@ForAll long seed) {
        DataMapLock lock = lock(new Random(seed));
        List<Entry> shuffled = shuffled(lock.entries(), new Random(seed));

        assertThat(new DataMapLock(shuffled, Map.of()).text()).isEqualTo(lock.text());
    }

    @Property(tries = 100)
    void twoLocksDifferExactlyWhereTheySayOtherThings(@ForAll long one, @ForAll long other, @ForAll boolean same) {
        DataMapLock before = lock(new Random(one));
        DataMapLock after = lock(new Random(same ? one : other));

        assertThat(before.differences(after).isEmpty()).isEqualTo(before.equals(after));
        assertThat(after.differences(before).isEmpty()).isEqualTo(before.equals(after));
        assertThat(before.differences(before)).isEmpty();
        assertThat(before.differences(after)).isEqualTo(before.differences(after));
    }

    private static List<Entry> shuffled(List<Entry> entries, Random random) {
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            all.add(new Entry(entry.kind(), entry.name(), entry.facts(), shuffled(entry.entries(), random)));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static DataMapLock lock(Random random) {
        List<Entry> entries = new ArrayList<>(below(Set.of(Kind.LAW, Kind.PURPOSE, Kind.TYPE), random, List.of()));
        if (entries.stream().noneMatch(entry -> entry.kind() == Kind.LAW)) {
            entries.add(new EntryBuilder(Kind.LAW, "UK").build());
        }
        return new DataMapLock(entries, Map.of());
    }

    private static List<Entry> below(Set<Kind> kinds, Random random, List<String> purposes) {
        Map<List<Object>, Entry> entries = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(purposes);
        for (Kind kind : EnumSet.copyOf(kinds)) {
            for (int count = random.nextInt(4); count > 0; count--) {
                List<String> names = kind == Kind.USE ? known : CLOSED.getOrDefault(kind, NAMES);
                if (!names.isEmpty()) {
                    Entry entry = entry(kind, names.get(random.nextInt(names.size())), random, known);
                    entries.put(List.of(kind, entry.name(), kind.isRepeatable() ? entry.facts() : ""), entry);
                }
            }
            if (kind == Kind.PURPOSE) {
                entries.values().stream()
                        .filter(entry -> entry.kind() == Kind.PURPOSE)
                        .map(Entry::name)
                        .forEach(known::add);
            }
        }
        return List.copyOf(entries.values());
    }

    private static Entry entry(Kind kind, String name, Random random, List<String> purposes) {
        EntryBuilder builder = new EntryBuilder(kind, name);
        Arrays.stream(Fact.values())
                .filter(kind::knows)
                .filter(fact -> kind.required().contains(fact) || random.nextBoolean())
                .forEach(fact -> builder.fact(fact, value(fact, random)));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values())
                .filter(below -> below.parents().contains(kind))
                .forEach(kinds::add);
        return kinds.isEmpty()
                ? builder.build()
                : builder.below(below(kinds, random, purposes)).build();
    }

    /** One that the fact allows, of words that are allowed somewhere. */
    private static String value(Fact fact, Random random) {
        List<String> fitting = Stream.concat(
                        NAMES.stream(),
                        Stream.of(
                                "yes",
                                "PROVIDED",
                                "P1Y",
                                "P7Y",
                                "GB",
                                "US",
                                "1,6",
                                "CONSENT",
                                "CONTRACT",
                                "EXPLICIT_CONSENT",
                                "VITAL_INTERESTS",
                                "FULL",
                                "MASKED",
                                "ORDINARY",
                                "SPECIAL",
                                "CRIMINAL",
                                "PROCESSOR",
                                "CONTROLLER",
                                "DELETE",
                                "ANONYMISE",
                                "IN_FULL",
                                "REDACTED",
                                "KEEP"))
                .filter(fact.allowed().fits())
                .toList();
        return fitting.isEmpty() ? "" : fitting.get(random.nextInt(fitting.size()));
    }
}
