/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of an archive while they are written. Files are open for the type alone whose rows are coming. */
final class Tables implements AutoCloseable {

    private final Path work;
    private final boolean encrypted;
    private final boolean readable;
    private final PackingThread packing;
    private final FileNames names = new FileNames();
    private final List<Table> all = new ArrayList<>();
    private final List<Table> open = new ArrayList<>();

    /**
     * Begins without a table.
     *
     * @param readable whether there is to be a page as well
     * @param packing writes their files
     */
    Tables(Path work, boolean encrypted, boolean readable, PackingThread packing) {
        this.work = work;
        this.encrypted = encrypted;
        this.readable = readable;
        this.packing = packing;
    }

    /** The table that a row belongs into; begins one where its columns are new. */
    Table of(RecordType type, Map<String, @Nullable Object> values) {
        if (!open.isEmpty() && !Objects.equals(open.get(0).sheet().type(), type)) {
            closeOpen();
        }
        for (Table table : open) {
            if (table.sheet().fits(values)) {
                return table;
            }
        }
        try {
            Sheet sheet = new Sheet(type, names.of(type.name()), values.keySet());
            Table table =
                    new Table(sheet, spool("csv"), readable ? Optional.of(spool("rows")) : Optional.empty(), packing);
            all.add(table);
            open.add(table);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Spool spool(String kind) {
        return Spool.of(work.resolve(all.size() + "." + kind), encrypted);
    }

    List<Table> all() {
        return List.copyOf(all);
    }

    void closeOpen() {
        open.forEach(Table::finish);
        open.clear();
    }

    @Override
    public void close() {
        for (Table table : open) {
            try {
                table.finish();
            } catch (UncheckedIOException e) {
                // The folder that holds its files is removed next, and a finished table was closed before.
            }
        }
        open.clear();
    }

    /** One table with its files. */
    static final class Table {

        private final Sheet sheet;
        private final Spool csvFile;
        private final Optional<Spool> rowsFile;
        private final CsvPart csv;
        private final @Nullable RowsPart rows;

        Table(Sheet sheet, Spool csvFile, Optional<Spool> rowsFile, PackingThread packing) throws IOException {
            this.sheet = sheet;
            this.csvFile = csvFile;
            this.rowsFile = rowsFile;
            this.csv = new CsvPart(packing.to(csvFile.write()), sheet);
            this.rows = rowsFile.isPresent()
                    ? new RowsPart(packing.to(rowsFile.get().write()))
                    : null;
        }

        Sheet sheet() {
            return sheet;
        }

        Spool csv() {
            return csvFile;
        }

        Optional<Spool> rows() {
            return rowsFile;
        }

        /** Writes the row that the sheet holds. */
        void write() {
            csv.add(sheet);
            if (rows != null) {
                rows.add(sheet);
            }
        }

        void finish() {
            csv.close();
            if (rows != null) {
                rows.close();
            }
        }
    }
}
