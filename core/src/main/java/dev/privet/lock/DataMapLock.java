/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a data map says, as a text that a host keeps under version control: laws, purposes with what they rest on and who receives their
 * data, marked types with their personal fields, links and periods. Packages, the order of members and the wrapping of texts are not in
 * it, so that moving code does not change it. Immutable and thread-safe. Holds names and texts of the code, never a value.
 *
 * @legal GDPR Art 5(2), Art 24(1), Art 30(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class DataMapLock {

    private final List<Entry> entries;
    private final Map<String, Class<?>> classes;

    DataMapLock(List<Entry> entries, Map<String, Class<?>> classes) {
        this.entries = Entry.ordered(entries);
        this.classes = Map.copyOf(classes);
    }

    /**
     * Writes down a data map.
     *
     * @param dataMap the data map
     * @return its lock
     */
    public static DataMapLock of(DataMap dataMap) {
        return new DataMapLock(
                new MapReader(dataMap).read(),
                dataMap.types().stream().collect(Collectors.toMap(RecordType::name, RecordType::type)));
    }

    /**
     * Reads a lock back. Line ends of either kind are accepted, and entries in any order.
     *
     * @param text what {@link #text()} wrote
     * @param file what messages call it, such as {@code privacy.lock}
     * @return the lock
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake and its line: a newer version, what a merge left
     *     behind, duplicates, lines that mean nothing
     */
    public static DataMapLock parse(String text, String file) {
        return new DataMapLock(LockParser.parse(text, file), Map.of());
    }

    /**
     * The text to be kept.
     *
     * @return lines that end in a line feed, the same for the same data map
     */
    public String text() {
        return LockWriter.write(entries);
    }

    /**
     * What is different in another lock, most of all in that of the data map as it is now. Where the other one was made from a data map,
     * its classes tell whether a property that is no longer marked is still there.
     *
     * @param now the other lock
     * @return one for each difference, by laws, purposes and types; empty exactly where both are equal
     */
    public List<LockDifference> differences(DataMapLock now) {
        return LockComparison.of(this, now);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The marked classes by their simple names; none where the lock was read from a text. */
    Map<String, Class<?>> classes() {
        return classes;
    }

    /** Two locks are equal that say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DataMapLock that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "DataMapLock[" + entries.size() + " entries]";
    }
}
