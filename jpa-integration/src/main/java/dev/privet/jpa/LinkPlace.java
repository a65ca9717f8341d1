/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the way is: at a row or an object embedded in it, or at an object in a collection's table. */
sealed interface LinkPlace {

    String path(String property);

    MappedEntity entity();

    LinkPlace within(String property);

    /** The row itself. */
    LinkPlace inRow();

    Optional<MappedValue> value(String property);

    List<String> columns(Select select, String table, List<String> columns);

    String column(Select select, MappedValue value);

    default Optional<MappedReference> reference(String property) {
        return Optional.ofNullable(entity().references().get(path(property)));
    }

    default Optional<MappedCollection> collection(String property) {
        return Optional.ofNullable(entity().collections().get(path(property)));
    }

    default boolean isEmbedded(String property) {
        String begins = path(property) + ".";
        return Stream.of(
                        entity().values().keySet(),
                        entity().references().keySet(),
                        entity().collections().keySet())
                .flatMap(Collection::stream)
                .anyMatch(path -> path.startsWith(begins));
    }

    /** At a row, or at an object that is embedded in it. */
    record OfRow(Select.Row row, String prefix) implements LinkPlace {

        @Override
        public String path(String property) {
            return prefix + property;
        }

        @Override
        public MappedEntity entity() {
            return row.entity();
        }

        @Override
        public LinkPlace within(String property) {
            return new OfRow(row, prefix + property + ".");
        }

        @Override
        public LinkPlace inRow() {
            return new OfRow(row, "");
        }

        @Override
        public Optional<MappedValue> value(String property) {
            return Optional.ofNullable(entity().values().get(path(property)));
        }

        @Override
        public List<String> columns(Select select, String table, List<String> columns) {
            return select.columns(row, table, columns);
        }

        @Override
        public String column(Select select, MappedValue value) {
            return select.column(row, value);
        }
    }

    /** At an object, or a plain value, in the table of a collection. */
    record OfElement(Select.Row row, MappedCollection many, String alias, String prefix) implements LinkPlace {

        @Override
        public String path(String property) {
            return many.path() + "." + prefix + property;
        }

        @Override
        public MappedEntity entity() {
            return row.entity();
        }

        @Override
        public LinkPlace within(String property) {
            return new OfElement(row, many, alias, prefix + property + ".");
        }

        @Override
        public LinkPlace inRow() {
            return new OfElement(row, many, alias, "");
        }

        @Override
        public boolean isEmbedded(String property) {
            return many.elements().keySet().stream().anyMatch(path -> path.startsWith(prefix + property + "."));
        }

        @Override
        public Optional<MappedValue> value(String property) {
            return Optional.ofNullable(many.elements().get(prefix + property));
        }

        @Override
        public List<String> columns(Select select, String table, List<String> columns) {
            return Select.on(alias, columns);
        }

        @Override
        public String column(Select select, MappedValue value) {
            return alias + "." + value.column();
        }
    }
}
