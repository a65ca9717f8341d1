/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a notice speaks of. The two articles mostly ask for the same under different letters, and a developer wants to hear of it once.
 *
 * @legal GDPR Arts 13(1), (2), 14(1), (2) (text); UK GDPR Arts 13(2)(ca), 14(2)(da) (text)
 */
enum NoticeTopic {
    CONTROLLER("13(1)(a)", "14(1)(a)"),
    REPRESENTATIVE("13(1)(a) representative", "14(1)(a) representative"),
    PROTECTION_OFFICER("13(1)(b)", "14(1)(b)"),
    PURPOSES("13(1)(c)", "14(1)(c)"),
    CATEGORIES("", "14(1)(d)"),
    INTERESTS("13(1)(d)", "14(2)(b)"),
    RECIPIENTS("13(1)(e)", "14(1)(e)"),
    TRANSFERS("13(1)(f)", "14(1)(f)"),
    PERIODS("13(2)(a)", "14(2)(a)"),
    RIGHTS("13(2)(b)", "14(2)(c)"),
    WITHDRAWAL("13(2)(c)", "14(2)(d)"),
    COMPLAINT_TO_CONTROLLER("13(2)(ca)", "14(2)(da)"),
    COMPLAINT_TO_AUTHORITY("13(2)(d)", "14(2)(e)"),
    WHETHER_TO_GIVE("13(2)(e)", ""),
    DECISIONS("13(2)(f)", "14(2)(g)"),
    SOURCE("", "14(2)(f)");

    private final String ofArticle13;
    private final String ofArticle14;

    /** Empty where the article does not ask for it. */
    NoticeTopic(String ofArticle13, String ofArticle14) {
        this.ofArticle13 = ofArticle13;
        this.ofArticle14 = ofArticle14;
    }

    /** Whether an item of the register asks for it. */
    boolean covers(ContentItem item) {
        return item.code().equals(ofArticle13) || item.code().equals(ofArticle14);
    }

    /** The topics that a row of the register belongs to: one of them. */
    static Stream<NoticeTopic> of(ContentItem item) {
        return Arrays.stream(values()).filter(topic -> topic.covers(item));
    }
}
