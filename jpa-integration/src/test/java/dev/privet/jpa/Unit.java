/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.Privet;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DataMapBuilder;
import dev.privet.marking.DataMapContributor;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A persistence unit of a test's own entities over an empty database, with Privet set on it. */
final class Unit implements AutoCloseable {

    final EntityManagerFactory factory;
    final PrivetJpa jpa;

    private Unit(EntityManagerFactory factory) {
        this.factory = factory;
        this.jpa = PrivetJpa.on(factory);
    }

    static Unit on(Databases database, Class<?>... entities) throws SQLException {
        return new Unit(Databases.create(database.url(), entities));
    }

    static Unit on(Stack stack, Class<?>... entities) throws SQLException {
        return new Unit(stack.create(stack.url(), entities));
    }

    static Unit of(EntityManagerFactory factory) {
        return new Unit(factory);
    }

    void store(Object... rows) {
        factory.runInTransaction(manager -> List.of(rows).forEach(manager::persist));
    }

    DataMap map(DataMapContributor... contributors) {
        DataMapBuilder builder =
                DataMap.builder(Set.of(Regime.EU), LocalDate.of(2026, 11, 22)).marked(jpa.markedTypes());
        List.of(contributors).forEach(builder::contributor);
        return builder.build();
    }

    List<SubjectRow> rows(DataMap map, String kind, Object id) {
        List<SubjectRow> rows = new ArrayList<>();
        jpa.subjects(map).read(new SubjectRef(kind, id), rows::add);
        return rows;
    }

    /** The rows of a person, each by its type and the column {@code id}, without the person's own. */
    List<String> read(String kind, Object id, DataMapContributor... contributors) {
        return rows(map(contributors), kind, id).stream()
                .skip(1)
                .map(row -> row.type().name() + " " + row.values().get("id"))
                .toList();
    }

    /** The files of a person's archive, by name, as whoever receives it unzips them. */
    Map<String, String> export(String kind, Object id, Path folder) throws IOException {
        jpa.createTables();
        Privet privet = Privet.builder()
                .marked(jpa.markedTypes())
                .ledger(jpa.ledger())
                .subjects(jpa::subjects)
                .build();
        Map<String, String> parts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(
                        privet.export(new SubjectRef(kind, id), folder).file());
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Override
    public void close() {
        factory.close();
    }
}
