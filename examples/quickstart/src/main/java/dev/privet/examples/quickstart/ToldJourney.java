/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.datamap.DataMap;
import dev.privet.document.RecordOfProcessing;

/** What the data map says of itself, as the document that the law asks a controller to keep. */
final class ToldJourney {

    private final DataMap dataMap;

    ToldJourney(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    void tell(Page page) {
        page.heading("7. TOLD: the record of processing writes itself");
        page.paragraph(
                "Article 30 asks the shop for a record of what it does with personal data. The code knows most of it, and"
                        + " says what it does not know: RecordOfProcessing.of(privet.dataMap()).toMarkdown()");
        page.line("");
        RecordOfProcessing.of(dataMap).toMarkdown().lines().forEach(page::line);
    }
}
