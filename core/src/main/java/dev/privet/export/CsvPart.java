/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.letter.internal.Characters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The rows of a sheet as a table for spreadsheets, by RFC 4180 in UTF-8 with a mark by which they know it. Text that a spreadsheet would
 * take for a formula has an apostrophe in front; {@code data.json} holds it without.
 */
final class CsvPart implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What makes a spreadsheet compute or call out; also as full-width forms, which some read alike. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final int GATHERED = 8_192;

    private final Writer csv;
    /** What is not handed on yet, since a writer takes a lock for each piece. */
    private final char[] gathered = new char[GATHERED];

    private int length;

    CsvPart(OutputStream target, Sheet sheet) {
        csv = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        write(() -> {
            put(BYTE_ORDER_MARK);
            for (int i = 0; i < sheet.width(); i++) {
                separator(i);
                text(sheet.column(i));
            }
            put("\r\n");
        });
    }

    void add(Sheet sheet) {
        write(() -> {
            for (int i = 0; i < sheet.width(); i++) {
                separator(i);
                cell(sheet, i);
            }
            put("\r\n");
        });
    }

    private void separator(int place) throws IOException {
        if (place > 0) {
            put(',');
        }
    }

    private void cell(Sheet sheet, int place) throws IOException {
        int kind = sheet.kind(place);
        if ((kind & ValueKinds.TEXTS) != 0) {
            text(sheet.text(place));
        } else if ((kind & (ValueKinds.WHOLE | ValueKinds.NUMBER | ValueKinds.TRUTH)) != 0) {
            put(sheet.text(place));
        } else if (kind != ValueKinds.NULL) {
            text(Plain.of(sheet.cell(place)));
        }
    }

    private void text(String raw) throws IOException {
        String text = Characters.allowed(raw);
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        if (!formula && !needsQuotes(text)) {
            put(text);
            return;
        }
        put(formula ? "\"'" : "\"");
        int done = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            put(text, done, quote + 1);
            done = quote;
        }
        put(text, done, text.length());
        put('"');
    }

    private void put(char one) throws IOException {
        if (length == GATHERED) {
            pass();
        }
        gathered[length++] = one;
    }

    private void put(String text) throws IOException {
        put(text, 0, text.length());
    }

    private void put(String text, int from, int to) throws IOException {
        for (int done = from; done < to; ) {
            if (length == GATHERED) {
                pass();
            }
            int end = Math.min(to, done + GATHERED - length);
            text.getChars(done, end, gathered, length);
            length += end - done;
            done = end;
        }
    }

    /** Hands on what was gathered. */
    private void pass() throws IOException {
        csv.write(gathered, 0, length);
        length = 0;
    }

    private static boolean needsQuotes(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';' || c == '\t') {
                return true;
            }
        }
        return length > 0 && (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ');
    }

    @Override
    public void close() {
        write(() -> {
            try (csv) {
                pass();
            }
        });
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
