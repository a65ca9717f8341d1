/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import java.time.LocalDate;
import java.util.List;

/**
 * A privacy notice for the persons whose data it is, drawn from the data map: who is responsible, what is held and where from, what for
 * and on which basis, who receives it and where it goes, how long it is kept, and what the person can ask for. Written in English, in
 * the second person. What the law asks for and nobody said is a gap, and as long as there is one the notice calls itself a draft.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * PrivacyNotice notice = PrivacyNotice.builder(privet.dataMap(), LocalDate.of(2026, 11, 27))
 *         .whetherToGive(SupportDesk.class, "You need not. Without it we cannot answer you.")
 *         .build();
 * }</pre>
 *
 * <p>It says what the code says. Whether that is true, whole and clear enough is for a person to judge, as is when and how the notice
 * is given (Art 12(1), 13(1), 14(3)). Text that a host wrote into its marks is printed as it is. No legal advice.
 *
 * @legal UK GDPR Arts 13, 14; EU GDPR Arts 13, 14 (text); the plain words for terms of the law are our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyNotice {

    private final List<ContentItem> items;
    private final List<NoticeGap> gaps;
    private final List<String> configured;
    private final NoticeDocument document;

    private PrivacyNotice(
            List<ContentItem> items, List<NoticeGap> gaps, List<String> configured, NoticeDocument document) {
        this.items = items;
        this.gaps = gaps;
        this.configured = configured;
        this.document = document;
    }

    static PrivacyNotice of(NoticeFacts facts) {
        NoticeGaps gaps = new NoticeGaps(facts);
        List<NoticeGap> missing = gaps.list();
        return new PrivacyNotice(gaps.items(), missing, facts.configured(), NoticeText.of(facts, missing));
    }

    /**
     * Draws up the notice for all persons in a data map, with nothing said beside it.
     *
     * @param dataMap the data map
     * @param date the day on which the notice holds: which rights and routes of complaint there are depends on it
     * @return the notice
     * @throws PrivacyInputException if the registers of law do not reach back to that day
     */
    public static PrivacyNotice of(DataMap dataMap, LocalDate date) {
        return builder(dataMap, date).build();
    }

    /**
     * Starts a notice, to which can be said what no mark says.
     *
     * @param dataMap the data map
     * @param date the day on which the notice holds: which rights and routes of complaint there are depends on it
     * @return a builder
     */
    public static PrivacyNoticeBuilder builder(DataMap dataMap, LocalDate date) {
        return new PrivacyNoticeBuilder(dataMap, date);
    }

    /**
     * What the law has this notice say: the rows of the register for Article 13 where data is, or may be, collected from the person, for
     * Article 14 where it comes, or may come, from elsewhere, and for what is true of the processing.
     *
     * @return unmodifiable, law by law in the order of the articles; empty for a processor, who owes no notice
     */
    public List<ContentItem> items() {
        return items;
    }

    /**
     * What of that nobody said, with what to write where.
     *
     * @return unmodifiable, in the order of the notice; empty where the notice is no draft
     */
    public List<NoticeGap> gaps() {
        return gaps;
    }

    /**
     * Which of the periods that the notice tells are set by configuration, for whoever compares it with the code. The notice itself tells what is in
     * force and not where that was said: persons need not know.
     *
     * @return for each class, or field of one, the keys or lines that say it: {@code Ticket: privet.retention.Ticket}; unmodifiable, in the order of
     *     the notice
     */
    public List<String> configuredPeriods() {
        return configured;
    }

    /**
     * The notice as a document.
     *
     * @return Markdown, in which nothing that was written in a mark breaks a line or marks anything up; the same for the same data map,
     *     day and sentences
     */
    public String toMarkdown() {
        return NoticeMarkdown.of(document);
    }

    /**
     * The notice as a page that can be published as it is: one file, without scripts, that asks for nothing over the network and can be
     * read with a keyboard, by a screen reader and on paper.
     *
     * @return HTML that is well-formed XML, with the text of {@link #toMarkdown()}; the same for the same data map, day and sentences
     */
    public String toHtml() {
        return NoticePage.of(document);
    }
}
