/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.datamap.DataMap;
import dev.privet.document.PrivacyNotice;
import dev.privet.document.RecordOfProcessing;
import java.time.LocalDate;

/** What the data map says of itself, as the documents that the law asks a controller for. */
final class ToldJourney {

    /** Enough to see what a notice looks like; the whole of it is some pages. */
    private static final int FIRST_LINES = 22;

    private final DataMap dataMap;
    private final LocalDate today;

    ToldJourney(DataMap dataMap, LocalDate today) {
        this.dataMap = dataMap;
        this.today = today;
    }

    void tell(Page page) {
        page.heading("7. TOLD: the record of processing and the privacy notice write themselves");
        page.paragraph(
                "Article 30 asks the shop for a record of what it does with personal data. The code knows most of it, and"
                        + " says what it does not know: RecordOfProcessing.of(privet.dataMap()).toMarkdown()");
        page.line("");
        RecordOfProcessing.of(dataMap).toMarkdown().lines().forEach(page::line);
        notice(page);
    }

    private void notice(Page page) {
        PrivacyNotice notice =
                PrivacyNotice.builder(dataMap, today).about("customer").build();
        page.paragraph(
                "Articles 13 and 14 ask for a notice to the customers. It is drawn from the same map, as Markdown or as a page"
                        + " to publish: PrivacyNotice.builder(privet.dataMap(), today).about(\"customer\").build(). It begins:");
        page.line("");
        notice.toMarkdown().lines().limit(FIRST_LINES).forEach(page::line);
        page.line("…");
        page.paragraph("It is a draft until the shop has said what no mark of it says: "
                + notice.gaps().size()
                + " things are missing. notice.gaps() names each, with what to write where. The first:");
        notice.gaps().stream().limit(1).map(Object::toString).forEach(page::paragraph);
    }
}
