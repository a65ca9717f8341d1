/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.document.NoticePart.Entries;
import dev.privet.document.NoticePart.Heading;
import dev.privet.document.NoticePart.Paragraph;
import dev.privet.document.NoticePart.Section;
import dev.privet.letter.internal.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Sets a notice as a page that needs no network, and that a screen reader can walk through. */
final class NoticePage {

    private NoticePage() {}

    static String of(NoticeDocument notice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Markup page = Markup.page(bytes);
            document(page, notice);
            page.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static void document(Markup page, NoticeDocument notice) {
        page.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf("title", notice.title()).leaf("style", Markup.STYLE).close();
        page.open("body").leaf("a", "Skip to the notice", "class", "skip", "href", "#notice");
        page.open("header").leaf("h1", notice.title()).leaf("p", notice.lead());
        notice.draft().ifPresent(draft -> page.open("p").leaf("strong", draft).close());
        page.close();
        page.open("nav", "aria-label", "Contents").open("ul");
        notice.sections()
                .forEach(section -> page.open("li")
                        .leaf("a", section.title(), "href", "#" + section.id())
                        .close());
        page.close().close();
        page.open("main", "id", "notice");
        notice.sections().forEach(section -> section(page, section));
        page.close().close().close();
    }

    private static void section(Markup page, Section section) {
        page.open("section", "aria-labelledby", section.id()).leaf("h2", section.title(), "id", section.id());
        section.parts().forEach(part -> part(page, part));
        page.close();
    }

    private static void part(Markup page, NoticePart part) {
        if (part instanceof Heading heading) {
            page.leaf("h3", heading.text());
        } else if (part instanceof Paragraph paragraph) {
            page.leaf("p", paragraph.text());
        } else if (part instanceof Entries entries) {
            page.open("ul");
            entries.lines().forEach(line -> page.leaf("li", line));
            page.close();
        }
    }
}
