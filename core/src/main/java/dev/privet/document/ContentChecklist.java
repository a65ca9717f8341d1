/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalFinding;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What notices, replies, records and notifications have to say, by law and day: the register {@code content-items.txt}. It
 * looks at which items are stated; whether what they say is right and clear is for a person to judge. Immutable and
 * thread-safe.
 *
 * @legal UK GDPR and EU GDPR Arts 13, 14, 15, 30, 33(3); DPA 2018 Sch 1 para 41 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ContentChecklist {

    private final List<ContentItem> items;

    private ContentChecklist(List<ContentItem> items) {
        this.items = List.copyOf(items);
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable checklist
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public static ContentChecklist shipped() {
        List<ContentItem> items = new ArrayList<>();
        for (FactTable.Row row :
                FactTable.read(ContentChecklist.class, "content-items.txt").rows()) {
            for (String regime : row.text("regimes").split(" +", -1)) {
                items.add(item(row, Regime.valueOf(regime)));
            }
        }
        return new ContentChecklist(items);
    }

    private static ContentItem item(FactTable.Row row, Regime regime) {
        Citation citation = row.citation();
        if (citation.text().startsWith("GDPR ")) {
            citation = new Citation(regime + " " + citation.text(), citation.certainty());
        }
        return new ContentItem(
                row.constant("document", DocumentKind.class),
                row.text("code"),
                regime,
                row.optional("given").map(fact -> row.constant("given", ContentFact.class)),
                row.constant("severity", ContentSeverity.class),
                row.text("title"),
                row.validity(),
                citation);
    }

    /**
     * What a document has to say.
     *
     * @param document the document
     * @param regime the law
     * @param date the day on which it is given, or on which the record is looked at
     * @param facts what is true of the processing
     * @return the items in the order of the law, never empty
     * @throws PrivacyInputException if the register does not reach back to that day
     */
    public List<ContentItem> items(DocumentKind document, Regime regime, LocalDate date, Set<ContentFact> facts) {
        List<ContentItem> needed = items.stream()
                .filter(item -> item.document() == document
                        && item.regime() == regime
                        && item.validity().covers(date)
                        && item.given().map(facts::contains).orElse(true))
                .toList();
        if (needed.isEmpty()) {
            throw refused(
                    ProblemCode.NOT_IN_THIS_REGIME,
                    document + " on " + date,
                    "no rule of the " + regime.title() + " reaches back to that day.",
                    "ask about a day on which that law holds.");
        }
        return needed;
    }

    /**
     * What a document lacks. Items that are stated without being needed do no harm.
     *
     * @param document the document
     * @param regime the law
     * @param date the day on which it is given, or on which the record is looked at
     * @param facts what is true of the processing
     * @param stated the field codes of what the document says
     * @return errors and warnings in the order of the law; empty where nothing is missing
     * @throws PrivacyInputException if a code is unknown for that document, or the register does not reach back to that day
     */
    public List<ContentFinding> check(
            DocumentKind document, Regime regime, LocalDate date, Set<ContentFact> facts, Set<String> stated) {
        for (String code : stated) {
            if (items.stream()
                    .noneMatch(
                            item -> item.document() == document && item.code().equals(code))) {
                throw refused(
                        ProblemCode.NOT_IN_THIS_REGIME,
                        document + " " + code,
                        "the checklist of that document has no such field.",
                        "correct the code, or leave it out.");
            }
        }
        return items(document, regime, date, facts).stream()
                .filter(item -> !stated.contains(item.code()))
                .map(ContentChecklist::missing)
                .toList();
    }

    private static ContentFinding missing(ContentItem item) {
        String remedy = switch (item.severity()) {
            case REQUIRED -> "state " + item.title() + ".";
            case WHERE_POSSIBLE -> "state " + item.title() + ", or keep a note of why it is not possible.";
        };
        Problem problem = new Problem(
                ProblemCode.CONTENT_MISSING,
                item.document() + " " + item.code(),
                "it does not say " + item.title() + ".",
                remedy);
        return new ContentFinding(item.code(), item.severity(), new LegalFinding(problem, item.citation()));
    }

    private static PrivacyInputException refused(ProblemCode code, String place, String why, String remedy) {
        return PrivacyInputException.of(
                "The content of a document cannot be checked", new Problem(code, place, why, remedy));
    }
}
