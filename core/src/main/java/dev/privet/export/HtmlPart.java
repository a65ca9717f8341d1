/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an archive for people: a page that needs no network, with a table for each type. */
final class HtmlPart implements AutoCloseable {

    private static final String NOTHING = "–";
    private static final String LEFT_OUT = "(left out)";

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1b1b1b;background:#fff}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}"
                    + "th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}"
                    + "td{white-space:pre-line}th{background:#eee}.scroll{overflow-x:auto}h1,h2{line-height:1.2}"
                    + "@media print{body{margin:0;max-width:none}.scroll{overflow:visible}"
                    + "h2{break-after:avoid}tr{break-inside:avoid}}";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final OutputStream file;
    private final Markup page;
    private final DataMap dataMap;
    private @Nullable RecordType open;
    private int parts;
    private List<String> columns = List.of();
    private long leftOut;

    HtmlPart(Path target, Instant at, DataMap dataMap) throws IOException {
        this.file = Files.newOutputStream(target);
        this.page = new Markup(file);
        this.dataMap = dataMap;
        page.open("html", "lang", "en");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf("title", "Your personal data").leaf("style", STYLE).close();
        page.open("body").open("main").leaf("h1", "Your personal data");
        page.leaf(
                "p",
                "This is a copy of the personal data held about you, as it was on "
                        + DAY.format(at.atOffset(ZoneOffset.UTC))
                        + ". It works without an internet connection. The file"
                        + " data.json holds the same data for computer programs, and manifest.json holds the SHA-256"
                        + " checksums that show whether a file was changed. A dash (–) means that nothing is recorded.");
    }

    void add(RecordType type, Map<String, @Nullable Object> values) {
        List<String> names = List.copyOf(values.keySet());
        if (!type.equals(open) || !names.equals(columns)) {
            // Rows of subclasses may have more columns, and a cell must not stand under another's name.
            end();
            begin(type, names);
        }
        page.open("tr");
        for (Object value : values.values()) {
            leftOut += value instanceof LeftOut ? 1 : 0;
            page.leaf("td", cell(value));
        }
        page.close();
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof LeftOut) {
            return LEFT_OUT;
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? NOTHING : many.stream().map(HtmlPart::cell).collect(Collectors.joining(", "));
        }
        return value == null ? NOTHING : value.toString();
    }

    private void begin(RecordType type, List<String> names) {
        open = type;
        columns = names;
        String name = Words.of(type.name());
        // The heading names the table as well: a caption would only have a screen reader say the same twice.
        String heading = "part-" + ++parts;
        page.open("section").leaf("h2", name, "id", heading);
        purposes(type)
                .ifPresentOrElse(
                        titles -> page.leaf("p", "Used to: " + titles + "."),
                        () -> page.leaf("p", "Kept with your data."));
        for (RetentionRule rule : type.retention()) {
            page.leaf("p", kept(rule));
        }
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", heading);
        page.open("table", "aria-labelledby", heading).open("thead").open("tr");
        for (String column : columns) {
            page.leaf("th", Words.of(column), "scope", "col");
        }
        page.close().close().open("tbody");
    }

    private static String kept(RetentionRule rule) {
        String then = switch (rule.then()) {
            case DELETE -> "deleted";
            case ANONYMISE -> "stripped of what is personal";
        };
        return "Kept for " + Words.of(rule.period()) + " from the date “" + Words.of(String.join(" ", rule.from()))
                + "”"
                + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")") + ", then " + then
                + ". While there is no date, the time has not begun.";
    }

    private Optional<String> purposes(RecordType type) {
        String titles = dataMap.purposes().stream()
                .filter(purpose -> type.fields().stream().anyMatch(field -> dataMap.serves(field, purpose.type())))
                .map(DeclaredPurpose::title)
                .map(Words::lowerFirst)
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles);
    }

    private void end() {
        if (open != null) {
            // tbody, table, div
            page.close().close().close();
            if (leftOut > 0) {
                page.leaf(
                        "p",
                        "Some values are left out because they are about other people as well: " + leftOut
                                + " of this table.");
            }
            page.close();
            leftOut = 0;
            open = null;
        }
    }

    void finish() throws IOException {
        end();
        page.finish();
        file.close();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // The folder that holds it is removed next, and a finished page was closed before.
        }
    }
}
