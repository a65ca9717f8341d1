/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;

/** Why a field of a single row is not shown, where it is in other rows of the type. Says never which row or which person. */
enum RowBar {
    /** Its period has ended. */
    PAST_PERIOD(StorageLimitation.class, Ground.VIOLATION, "past the retention period.", "GDPR Art 5(1)(e)"),
    /** The person had the processing restricted. */
    RESTRICTED(
            SubjectChoice.class,
            Ground.VIOLATION,
            "its processing is restricted, and nothing permits this purpose in spite of that.",
            "GDPR Art 18(2)"),
    /** The person objected to the purpose. */
    OBJECTED(SubjectChoice.class, Ground.VIOLATION, "the person objected to this purpose.", "GDPR Art 21(1), (3)"),
    /** There is no consent that is in force. */
    NO_CONSENT(
            SubjectChoice.class,
            Ground.VIOLATION,
            "this purpose rests on consent, and none is in force.",
            "GDPR Art 6(1)(a), Art 7(3)"),
    /** It is not known whose it is, and some persons have barred the purpose. */
    WHOSE_UNKNOWN(
            SubjectChoice.class,
            Ground.GAP,
            "whose it is cannot be told without loading more, and not everybody lets this purpose see it.",
            "GDPR Art 25(2)"),
    /** What persons have chosen cannot be read. */
    CHOICES_UNREACHABLE(
            SubjectChoice.class,
            Ground.GAP,
            "what persons have chosen cannot be read, and what is not decided is denied.",
            "GDPR Art 25(2)");

    private final String rule;
    private final Ground ground;
    private final String text;
    private final String article;

    RowBar(Class<?> rule, Ground ground, String text, String article) {
        this.rule = rule.getSimpleName();
        this.ground = ground;
        this.text = text;
        this.article = article;
    }

    /** The reason, for the fields that it speaks of. */
    Reason reason(String fields) {
        return new Reason(rule, ground, fields + ": " + text, new Citation(article, Certainty.SOURCED));
    }
}
