/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.document.NoticePart.Entries;
import dev.privet.document.NoticePart.Heading;
import dev.privet.document.NoticePart.Paragraph;
import dev.privet.document.NoticePart.Section;

/** Sets a notice as Markdown. */
final class NoticeMarkdown {

    private NoticeMarkdown() {}

    static String of(NoticeDocument notice) {
        StringBuilder text = new StringBuilder("# ")
                .append(Markdown.text(notice.title()))
                .append("\n\n")
                .append(Markdown.text(notice.lead()))
                .append('\n');
        notice.draft()
                .ifPresent(draft ->
                        text.append("\n> ").append(Markdown.text(draft)).append('\n'));
        for (Section section : notice.sections()) {
            text.append("\n## ").append(Markdown.text(section.title())).append('\n');
            section.parts().forEach(part -> part(text.append('\n'), part));
        }
        return text.toString();
    }

    private static void part(StringBuilder text, NoticePart part) {
        if (part instanceof Heading heading) {
            text.append("### ").append(Markdown.text(heading.text())).append('\n');
        } else if (part instanceof Paragraph paragraph) {
            text.append(Markdown.text(paragraph.text())).append('\n');
        } else if (part instanceof Entries entries) {
            entries.lines()
                    .forEach(line ->
                            text.append("- ").append(Markdown.text(line)).append('\n'));
        }
    }
}
