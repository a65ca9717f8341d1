/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.letter.internal.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as the page shows them: the first ones, with the beginnings of very long texts. The page stays one that opens and
 * prints, and says where the rest is.
 */
final class RowsPart implements AutoCloseable {

    static final int MOST_ROWS = 500;
    static final int MOST_CHARACTERS = 10_000;

    static final String REVIEW = " (this text may be about other people as well)";

    private final OutputStream file;
    private final Markup rows;
    private boolean closed;

    RowsPart(OutputStream target) throws IOException {
        this.file = target;
        this.rows = Markup.fragment(target);
    }

    void add(Sheet sheet) {
        if (sheet.rows() > MOST_ROWS) {
            return;
        }
        rows.open("tr");
        for (int i = 0; i < sheet.width(); i++) {
            cell(sheet.cell(i), sheet.isMarked(i));
        }
        rows.close();
    }

    private void cell(@Nullable Object value, boolean marked) {
        if (value instanceof Enclosed enclosed) {
            rows.open("td").leaf("a", "File " + name(enclosed), "href", enclosed.path());
            rows.end();
            return;
        }
        String text = Plain.read(value);
        if (!marked && text.length() <= MOST_CHARACTERS) {
            rows.leaf("td", text.isEmpty() && isNothing(value) ? PagePart.NOTHING : text);
            return;
        }
        int shown = shown(text);
        rows.open("td").text(text.substring(0, shown));
        if (shown < text.length()) {
            rows.leaf("em", " … and " + (text.length() - shown) + " more characters, which are in the file data.json.");
        }
        if (marked) {
            rows.leaf("em", REVIEW);
        }
        rows.end();
    }

    private static boolean isNothing(@Nullable Object value) {
        return !(value instanceof String);
    }

    private static String name(Enclosed enclosed) {
        return enclosed.path().substring(enclosed.path().lastIndexOf('/') + 1);
    }

    /** Does not cut a character in two. */
    private static int shown(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            rows.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
