/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The values of one row, which shares its columns with others. Unmodifiable. */
final class RowValues extends AbstractMap<String, @Nullable Object> {

    private final RowColumns columns;
    private final @Nullable Object[] values;

    RowValues(RowColumns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = columns.place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return columns.place(name) >= 0;
    }

    /** The same object for all rows of the same columns. */
    @Override
    public Set<String> keySet() {
        return columns.keys();
    }

    @Override
    public Collection<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> taker) {
        for (int i = 0; i < values.length; i++) {
            taker.accept(columns.names().get(i), values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == values.length) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return new SimpleImmutableEntry<>(columns.names().get(place), values[place]);
        }
    }
}
