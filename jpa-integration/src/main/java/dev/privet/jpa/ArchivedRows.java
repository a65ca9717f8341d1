/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as an archive takes them over: their stored values by path, what they point at by the path to the other's key columns, and
 * what their collections of values hold as lists. What is null is left out.
 */
final class ArchivedRows {

    private final SweptBatch batch;
    private final Map<List<Object>, Map<String, Object>> found = new LinkedHashMap<>();

    ArchivedRows(SweptBatch batch) {
        this.batch = batch;
    }

    List<Map<String, Object>> read() throws SQLException {
        readRows();
        for (MappedCollection collection : batch.entity().collections().values()) {
            if (collection.kind() == MappedCollection.Kind.ELEMENTS) {
                readElements(collection);
            }
        }
        return found.values().stream().map(Collections::unmodifiableMap).toList();
    }

    private void readRows() throws SQLException {
        Select select = batch.rows().all("e");
        Select.Row root = Select.root(batch.entity());
        List<String> keys = batch.rows().keys(select);
        List<String> selected = new ArrayList<>(batch.key().selected(keys));
        List<MappedValue> values = new ArrayList<>(batch.entity().values().values());
        values.forEach(value -> selected.add(select.column(root, value)));
        List<String> pointing = new ArrayList<>();
        for (MappedReference reference : batch.entity().references().values()) {
            if (reference.through().isEmpty()) {
                List<String> columns = select.columns(root, reference.table(), reference.columns());
                for (int i = 0; i < columns.size(); i++) {
                    selected.add(columns.get(i));
                    pointing.add(
                            columns.size() == 1
                                    ? reference.path()
                                    : reference.path() + "."
                                            + reference.targetColumns().get(i));
                }
            }
        }
        select.where(batch.key().among(keys, batch.keys()));
        batch.query(select.selecting(selected, ""), row -> {
            Map<String, Object> read = new TreeMap<>();
            int position = keys.size() + 1;
            for (MappedValue value : values) {
                put(read, value.path(), value.codec().read(row, position++));
            }
            for (String path : pointing) {
                put(read, path, row.getObject(position++));
            }
            found.put(batch.key().read(row, 1), read);
        });
    }

    private void readElements(MappedCollection collection) throws SQLException {
        Select select = batch.rows().all("e");
        List<String> keys = batch.rows().keys(select);
        List<String> owner =
                select.columns(Select.root(batch.entity()), collection.ownerTable(), collection.ownerKey());
        String alias = select.join(collection.table(), collection.ownerColumns(), owner, false);
        List<String> selected = new ArrayList<>(batch.key().selected(keys));
        Map<String, MappedValue> parts = new TreeMap<>();
        collection.keys().forEach((path, value) -> parts.put(path.isEmpty() ? "key" : "key." + path, value));
        parts.putAll(collection.elements());
        parts.values().forEach(part -> selected.add(alias + "." + part.column()));
        select.where(batch.key().among(keys, batch.keys()));
        Map<List<Object>, List<Object>> elements = new LinkedHashMap<>();
        batch.query(
                select.selecting(
                        selected,
                        collection
                                .order()
                                .map(order -> " order by " + alias + "." + order)
                                .orElse("")),
                row -> {
                    Map<String, Object> element = new TreeMap<>();
                    int position = keys.size() + 1;
                    for (Map.Entry<String, MappedValue> part : parts.entrySet()) {
                        put(element, part.getKey(), part.getValue().codec().read(row, position++));
                    }
                    boolean isPlain = element.size() == 1 && element.containsKey("");
                    elements.computeIfAbsent(batch.key().read(row, 1), key -> new ArrayList<>())
                            .add(isPlain ? element.values().iterator().next() : Collections.unmodifiableMap(element));
                });
        found.forEach((key, row) ->
                row.put(collection.path(), Collections.unmodifiableList(elements.getOrDefault(key, List.of()))));
    }

    private static void put(Map<String, Object> row, String path, @Nullable Object value) {
        if (value != null) {
            row.putIfAbsent(path, value);
        }
    }
}
