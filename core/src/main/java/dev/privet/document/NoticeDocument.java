/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.document.NoticePart.Section;
import java.util.List;
import java.util.Optional;

/**
 * A notice as plain text in its order.
 *
 * @param title what it is called
 * @param lead for whom it is, and when it holds
 * @param draft that it is not complete, where it is not
 * @param sections the questions with their answers
 */
record NoticeDocument(String title, String lead, Optional<String> draft, List<Section> sections) {

    NoticeDocument {
        sections = List.copyOf(sections);
    }
}
