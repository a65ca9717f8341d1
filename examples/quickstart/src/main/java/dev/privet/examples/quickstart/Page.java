/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Sets headings, paragraphs, lists and tables in plain text. */
final class Page {

    private static final int WIDTH = 110;
    private static final String INDENT = "  ";

    private final PrintStream out;

    Page(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    void paragraph(String text) {
        out.println();
        wrapped(text, WIDTH).forEach(out::println);
    }

    /** A line under another one, as it is. */
    void line(String text) {
        out.println(text.isEmpty() ? "" : INDENT + text);
    }

    /** Two columns: a short term, and a text that wraps beside it. */
    void entry(String term, int width, String text) {
        List<String> lines = wrapped(text, WIDTH - INDENT.length() - width);
        for (int i = 0; i < lines.size(); i++) {
            line(padded(i == 0 ? term : "", width) + lines.get(i));
        }
    }

    void table(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        int[] widths = new int[header.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        line("");
        row(header, widths);
        row(header.stream().map(cell -> "-".repeat(cell.length())).toList(), widths);
        rows.forEach(row -> row(row, widths));
    }

    private void row(List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(padded(cells.get(i), widths[i] + 2));
        }
        line(text.toString().stripTrailing());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
