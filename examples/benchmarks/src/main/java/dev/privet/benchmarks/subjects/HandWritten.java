/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What somebody would write for these tables alone, without any check: rows straight into JSON, and statements in batches. */
final class HandWritten {

    private static final int FETCH = 1_000;
    private static final int BATCH = 500;

    private HandWritten() {}

    /** Streams a person's rows into {@code data.json} in a zip archive. */
    static void export(Connection connection, long writer, Path target) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            try (JsonGenerator json =
                    new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(zip))) {
                json.writeStartObject();
                rows(connection, json, "writer", "select * from writer where id = ?", writer);
                for (int i = 0; i < Diary.TABLES; i++) {
                    rows(
                            connection,
                            json,
                            "note" + i,
                            "select * from note" + i + " where writer_id = ? order by id",
                            writer);
                }
                json.writeEndObject();
            }
            zip.closeEntry();
        }
        connection.rollback();
    }

    private static void rows(Connection connection, JsonGenerator json, String name, String sql, long writer)
            throws SQLException {
        json.writeName(name);
        json.writeStartArray();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, writer);
            try (ResultSet row = statement.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    json.writeStartObject();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        json.writeName(columns.getColumnLabel(i));
                        switch (columns.getColumnType(i)) {
                            case Types.BIGINT -> json.writeNumber(row.getLong(i));
                            case Types.NUMERIC -> json.writeNumber(row.getBigDecimal(i));
                            default -> json.writeString(row.getString(i));
                        }
                    }
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    /** Erases persons and their rows, so many in one transaction. */
    static void erase(Connection connection, int from, int until) throws SQLException {
        connection.setAutoCommit(false);
        for (int start = from; start < until; start += BATCH) {
            for (int i = 0; i <= Diary.TABLES; i++) {
                String sql = i < Diary.TABLES
                        ? "delete from note" + i + " where writer_id = ?"
                        : "delete from writer where id = ?";
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int id = start; id < Math.min(until, start + BATCH); id++) {
                        statement.setLong(1, id);
                        statement.addBatch();
                    }
                    statement.executeBatch();
                }
            }
            connection.commit();
        }
    }
}
