/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts make room for pseudonyms of them. What has the shape of one already is passed over, so that no pseudonym is made of a pseudonym.
 *
 * @param texts the values
 * @param version what tells older copies of a row from it
 */
record ValuesPseudonymised(List<Text> texts, Optional<SweptVersion> version) implements Disposing {

    private static final int HASH = 64;

    ValuesPseudonymised {
        texts = List.copyOf(texts);
    }

    @Override
    public Optional<Sql> pending(Select select, Select.Row root) {
        return Optional.of(
                texts.isEmpty()
                        ? Sql.of("1 = 0")
                        : Sql.join(
                                " or ",
                                texts.stream()
                                        .map(text -> Sql.of(select.column(root, text.value()) + " not like '"
                                                + text.pattern() + "'"))
                                        .toList()));
    }

    @Override
    public Set<String> emptied() {
        return texts.stream().map(text -> text.value().path()).collect(Collectors.toSet());
    }

    @Override
    public long carryOut(SweptBatch batch) throws SQLException {
        Select select = batch.rows().all("e");
        List<String> keys = batch.rows().keys(select);
        List<String> selected = new ArrayList<>(batch.key().selected(keys));
        for (Text text : texts) {
            selected.add(select.column(Select.root(batch.entity()), text.value()));
        }
        select.where(batch.key().among(keys, batch.keys()));
        Map<List<Object>, List<@Nullable Object>> found = new LinkedHashMap<>();
        batch.query(select.selecting(selected, ""), row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                values.add(texts.get(i).value().codec().read(row, keys.size() + i + 1));
            }
            found.put(batch.key().read(row, 1), values);
        });
        Map<String, List<Integer>> tables = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            tables.computeIfAbsent(texts.get(i).value().table(), table -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Map<String, Sql>> former = new LinkedHashMap<>();
        for (Text text : texts) {
            MappedValue value = text.value();
            former.computeIfAbsent(value.table(), table -> new LinkedHashMap<>())
                    .put(value.column(), Sql.of("", value.codec(), AnonymousField.WORD, ""));
        }
        ValuesReplaced.emptyHistory(batch, former);
        long changed = 0;
        for (Map.Entry<String, List<Integer>> table : tables.entrySet()) {
            changed = Math.max(changed, update(batch, table.getKey(), table.getValue(), found));
        }
        if (version.isPresent()) {
            changed = SweptVersion.update(batch, Map.of(), version);
        }
        return changed;
    }

    /** One statement for each row, sent together. */
    private long update(
            SweptBatch batch, String table, List<Integer> here, Map<List<Object>, List<@Nullable Object>> found)
            throws SQLException {
        Map<String, List<Sql>> statements = new LinkedHashMap<>();
        found.forEach((key, values) -> {
            List<Sql> assigned = here.stream()
                    .map(i -> texts.get(i).assigned(batch, values.get(i)))
                    .toList();
            Sql statement = Sql.join(", ", assigned)
                    .between("update " + table + " set ", " where ")
                    .then(batch.key().is(RowKeys.columns(batch.entity(), table), key));
            statements
                    .computeIfAbsent(statement.text(), text -> new ArrayList<>())
                    .add(statement);
        });
        long changed = 0;
        for (Map.Entry<String, List<Sql>> alike : statements.entrySet()) {
            try (PreparedStatement prepared = batch.connection().prepareStatement(alike.getKey())) {
                for (Sql statement : alike.getValue()) {
                    statement.bind(prepared);
                    prepared.addBatch();
                }
                for (int one : prepared.executeBatch()) {
                    changed += one;
                }
            }
        }
        return changed;
    }

    /**
     * A text.
     *
     * @param value where it lies
     * @param length the most characters that fit in
     */
    record Text(MappedValue value, int length) {

        /** The shape of a pseudonym, in which an underscore stands for any one character. */
        String pattern() {
            return AnonymousField.PSEUDONYM_PREFIX + "_".repeat(digits());
        }

        private int digits() {
            return Math.min(HASH, length - AnonymousField.PSEUDONYM_PREFIX.length());
        }

        Sql assigned(SweptBatch batch, @Nullable Object text) {
            return Sql.of(value.column() + " = ", value.codec(), pseudonym(batch, text), "");
        }

        private @Nullable Object pseudonym(SweptBatch batch, @Nullable Object text) {
            if (text == null || isPseudonym(text.toString())) {
                return text;
            }
            String kind = batch.rows().type().name() + "." + value.path();
            return AnonymousField.PSEUDONYM_PREFIX
                    + batch.order().pseudonyms().seal(kind, text.toString()).substring(0, digits());
        }

        private boolean isPseudonym(String text) {
            return text.startsWith(AnonymousField.PSEUDONYM_PREFIX)
                    && text.length() == AnonymousField.PSEUDONYM_PREFIX.length() + digits();
        }
    }
}
