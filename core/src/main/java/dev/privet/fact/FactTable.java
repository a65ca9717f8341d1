/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register of legal facts: a text file that a lawyer can read and a program can check. Columns are separated by {@code |},
 * the first line names them, {@code #} starts a comment line, an empty cell means "not stated". Every mistake of a file is
 * reported at once, with its line. Immutable once read, so thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FactTable {

    private final String name;
    private final List<Row> rows;

    private FactTable(String name, List<Row> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a register that lies beside a class.
     *
     * @param anchor a class of the package that holds the resource
     * @param resource the file's name in that package
     * @return the rows in file order
     * @throws PrivacyConfigurationException if the file is missing or a line does not fit its header
     */
    public static FactTable read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw unreadable(resource, "the file is not there", "put it beside " + anchor.getName(), null);
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(resource, "it could not be read", "check the jar or folder it lies in", e);
        }
    }

    /**
     * Reads a register from any source.
     *
     * @param name what to call it in an error
     * @param source the text; read to its end, not closed
     * @return the rows in file order
     * @throws PrivacyConfigurationException if a line does not fit the header
     * @throws IOException if the source fails
     */
    public static FactTable read(String name, Reader source) throws IOException {
        BufferedReader lines = new BufferedReader(source);
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells;
            } else if (cells.size() != header.size()) {
                problems.add(new Problem(
                        ProblemCode.FACT_FILE_UNREADABLE,
                        name + ":" + number,
                        cells.size() + " cells where the header has " + header.size() + ".",
                        "write one cell for each of " + header + ", separated by |."));
            } else {
                rows.add(row(name + ":" + number, header, cells));
            }
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("A register of legal facts cannot be read", problems);
        }
        return new FactTable(name, rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static Row row(String place, List<String> header, List<String> cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i), cells.get(i));
        }
        return new Row(place, byColumn);
    }

    private static PrivacyConfigurationException unreadable(
            String place, String why, String remedy, @Nullable Throwable cause) {
        return new PrivacyConfigurationException(
                "A register of legal facts cannot be read",
                List.of(new Problem(ProblemCode.FACT_FILE_UNREADABLE, place, why + ".", remedy + ".")),
                cause);
    }

    /**
     * What the register is called.
     *
     * @return the file's name
     */
    public String name() {
        return name;
    }

    /**
     * The rows.
     *
     * @return unmodifiable, in file order
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * One row of a register.
     *
     * @param place file and line, for errors
     * @param cells the cells by column name
     */
    @PublicApi(since = "0.1")
    public record Row(String place, Map<String, String> cells) {

        /** Copies the cells, keeping their order. */
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /**
         * A cell that must be filled.
         *
         * @param column its name
         * @return its text
         * @throws PrivacyConfigurationException if the column is unknown or the cell empty
         */
        public String text(String column) {
            return optional(column)
                    .orElseThrow(() -> unreadable(place, "column '" + column + "' is empty", "fill it in", null));
        }

        /**
         * A cell that may be empty.
         *
         * @param column its name
         * @return its text, or nothing where it is empty
         * @throws PrivacyConfigurationException if the column is unknown
         */
        public Optional<String> optional(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw unreadable(place, "there is no column '" + column + "'", "add it to the header", null);
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        /**
         * A date that must be filled, as {@code 2026-02-05}.
         *
         * @param column its name
         * @return the civil date
         * @throws PrivacyConfigurationException if the cell is empty or no date
         */
        public LocalDate date(String column) {
            return parse(column, text(column));
        }

        /**
         * One of the constants of an enum, by its name.
         *
         * @param column its name
         * @param type the enum
         * @param <E> the enum
         * @return the constant
         * @throws PrivacyConfigurationException if the cell is empty or names no constant
         */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String text = text(column);
            try {
                return Enum.valueOf(type, text);
            } catch (IllegalArgumentException e) {
                throw unreadable(
                        place,
                        "'" + text + "' in column '" + column + "' is no " + type.getSimpleName(),
                        "write one of " + List.of(type.getEnumConstants()),
                        e);
            }
        }

        /**
         * The days on which the row holds, from the columns {@code from} and {@code to}.
         *
         * @return the interval, open where {@code to} is empty
         * @throws PrivacyConfigurationException if a date cannot be read or the end lies before the start
         */
        public Validity validity() {
            LocalDate from = date("from");
            LocalDate to = optional("to").map(text -> parse("to", text)).orElse(null);
            if (to != null && to.isBefore(from)) {
                throw unreadable(place, "'to' lies before 'from'", "swap or correct the dates", null);
            }
            return new Validity(from, to);
        }

        /**
         * The source, from the columns {@code source} and {@code certainty}.
         *
         * @return the citation
         * @throws PrivacyConfigurationException if either is missing
         */
        public Citation citation() {
            return new Citation(text("source"), constant("certainty", Certainty.class));
        }

        private LocalDate parse(String column, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw unreadable(
                        place, "'" + text + "' in column '" + column + "' is no date", "write it as 2026-02-05", e);
            }
        }
    }
}
