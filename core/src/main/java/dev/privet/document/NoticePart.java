/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import java.util.List;

/** A piece of a section of a notice, as plain text. It is set as Markdown and as a page, which therefore say the same. */
sealed interface NoticePart {

    /**
     * What the parts after it are about.
     *
     * @param text without a full stop
     */
    record Heading(String text) implements NoticePart {}

    /**
     * A paragraph.
     *
     * @param text whole sentences
     */
    record Paragraph(String text) implements NoticePart {}

    /**
     * A list.
     *
     * @param lines its entries, at least one
     */
    record Entries(List<String> lines) implements NoticePart {

        public Entries {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A section.
     *
     * @param id its anchor on the page
     * @param title the question that it answers
     * @param parts its pieces, in their order
     */
    record Section(String id, String title, List<NoticePart> parts) {

        public Section {
            parts = List.copyOf(parts);
        }
    }
}
