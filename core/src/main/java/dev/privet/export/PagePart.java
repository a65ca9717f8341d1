/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.letter.internal.Markup;
import dev.privet.letter.internal.PersonWords;
import dev.privet.letter.internal.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of an archive for people: a page that needs no network, with what it lacks, a table for each type, and what the data is used
 * for.
 */
final class PagePart {

    static final String NOTHING = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final DataMap dataMap;
    private final Markup page;

    private PagePart(DataMap dataMap, Markup page) {
        this.dataMap = dataMap;
        this.page = page;
    }

    /** Writes the page and leaves the file below open. */
    static void write(
            OutputStream target, ArchiveManifest manifest, AccessFacts facts, DataMap dataMap, List<Written> tables)
            throws IOException {
        Markup page = Markup.page(target);
        new PagePart(dataMap, page).document(manifest, facts, tables);
        page.finish();
    }

    private void document(ArchiveManifest manifest, AccessFacts facts, List<Written> tables) throws IOException {
        page.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf("title", "Your personal data").leaf("style", Markup.STYLE).close();
        page.open("body").leaf("a", "Skip to your data", "class", "skip", "href", "#data");
        page.open("header").leaf("h1", "Your personal data");
        page.leaf(
                "p",
                "This is a copy of the personal data held about you, as it was on "
                        + DAY.format(manifest.at().atOffset(ZoneOffset.UTC))
                        + ". It works without an internet connection. A dash (" + NOTHING
                        + ") means that nothing is recorded.");
        page.close();
        contents(tables);
        page.open("main", "id", "data");
        for (int i = 0; i < tables.size(); i++) {
            table(tables.get(i), i + 1);
        }
        MissingSection.write(page, manifest);
        FactsSection.write(page, facts);
        files();
        page.close().close().close();
    }

    private void contents(List<Written> tables) {
        page.open("nav", "aria-label", "Contents").open("ul");
        for (int i = 0; i < tables.size(); i++) {
            Sheet sheet = tables.get(i).sheet();
            entry("#part-" + (i + 1), Words.of(sheet.type().name()) + " (" + rows(sheet.rows()) + ")");
        }
        entry("#" + MissingSection.ID, MissingSection.TITLE);
        entry("#" + FactsSection.ID, FactsSection.TITLE);
        entry("#files", "The other files");
        page.close().close();
    }

    private void entry(String target, String text) {
        page.open("li").leaf("a", text, "href", target).close();
    }

    private void table(Written written, int number) throws IOException {
        Sheet sheet = written.sheet();
        RecordType type = sheet.type();
        String heading = "part-" + number;
        page.open("section").leaf("h2", Words.of(type.name()), "id", heading);
        page.leaf("p", sentence(type));
        PersonWords.kept(type.retention()).ifPresent(kept -> page.leaf("p", kept));
        notes(sheet).forEach(note -> page.leaf("p", note));
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", heading);
        page.open("table", "aria-labelledby", heading)
                .leaf("caption", caption(sheet))
                .open("thead")
                .open("tr");
        for (String column : sheet.columns()) {
            page.leaf("th", Words.of(column), "scope", "col");
        }
        page.close().close().open("tbody");
        try (InputStream rows = written.rows().read()) {
            page.insert(rows);
        }
        page.close().close().close().close();
    }

    private static String caption(Sheet sheet) {
        return sheet.rows() <= RowsPart.MOST_ROWS
                ? rows(sheet.rows())
                : "The first " + RowsPart.MOST_ROWS + " of " + rows(sheet.rows()) + ". The file csv/" + sheet.file()
                        + ".csv holds all of them.";
    }

    static String rows(long number) {
        return number + (number == 1 ? " row" : " rows");
    }

    private static List<String> notes(Sheet sheet) {
        List<String> notes = new ArrayList<>();
        long others = sheet.leftOut(LeftOut.ABOUT_OTHERS);
        if (others > 0) {
            notes.add("Some values are left out because they are about other people as well: " + others
                    + " of this table.");
        }
        long rule = sheet.leftOut(LeftOut.BY_RULE);
        if (rule > 0) {
            notes.add("Some values are left out because a rule of the organisation keeps them back: " + rule
                    + " of this table.");
        }
        return notes;
    }

    private String sentence(RecordType type) {
        return ChoiceTable.is(type)
                ? ChoiceTable.SENTENCE
                : purposes(type).map(titles -> "Used to: " + titles + ".").orElse("Kept with your data.");
    }

    private Optional<String> purposes(RecordType type) {
        String titles = dataMap.purposes().stream()
                .filter(purpose -> type.fields().stream().anyMatch(field -> dataMap.serves(field, purpose.type())))
                .map(DeclaredPurpose::title)
                .map(Words::lowerFirst)
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles);
    }

    private void files() {
        page.open("section").leaf("h2", "The other files", "id", "files").open("ul");
        page.leaf("li", "The folder csv holds each table for use in a spreadsheet.");
        page.leaf("li", "The folder attachments, where there is one, holds pictures, documents and long texts.");
        page.leaf(
                "li",
                "data.json holds the same data for computer programs, and data.schema.json says how it is laid out.");
        page.leaf("li", "facts.json holds how your data is used, for computer programs.");
        page.leaf(
                "li",
                "manifest.json says what is in this copy, and holds the checksums (SHA-256) that show whether a file was changed.");
        page.close().close();
    }

    /** A table with the rows that the page shows of it. */
    record Written(Sheet sheet, Spool rows) {}
}
