/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PublicApi;

/**
 * What a difference in the data map asks of an organisation. Which of them a difference has is our reading of the articles; whether more
 * is owed is for people to say.
 *
 * @legal GDPR Arts 5, 6, 9, 10, 13 to 17, 21, 22, 25, 28, 30, 35, 44 to 46 (text); which applies to what is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LegalConsequence {
    /** Whether an impact assessment is needed. */
    DPIA_SCREENING("DPIA screening", "Art 35", Grade.ASSESS),
    /** A condition that lifts the prohibition, for each purpose. */
    SPECIAL_CATEGORY_CONDITION("condition for special categories", "Art 9(2)", Grade.ASSESS),
    /** Official authority or a law that authorises the processing. */
    CRIMINAL_DATA_AUTHORITY("authority for data of offences", "Art 10", Grade.ASSESS),
    /** Adequacy, safeguards and what undermines them in the country. */
    TRANSFER_ASSESSMENT("transfer assessment", "Arts 44-46", Grade.ASSESS),
    /** A basis that was there before the processing. */
    LAWFUL_BASIS("lawful basis to be established", "Art 6(1)", Grade.ASSESS),
    /** A purpose that is compatible with the first one. */
    COMPATIBILITY("compatibility to be shown", "Art 6(4)", Grade.ASSESS),
    /** Safeguards where a machine decides. */
    AUTOMATED_DECISION("safeguards of automated decisions", "Art 22", Grade.ASSESS),
    /** Fewer protections than before. */
    PROTECTION_LOST("no longer minimised, exported, erased or disposed of", "Art 25", Grade.ASSESS),
    /** The interest against those of the persons. */
    BALANCING("interests to be balanced", "Art 6(1)(f)", Grade.REVIEW),
    /** That the purpose cannot do with less. */
    NECESSITY("need to be shown", "Art 5(1)(c)", Grade.REVIEW),
    /** Before data that is there already is used for it. */
    TELL_BEFORE("persons to be told before", "Arts 13(3), 14(4)", Grade.REVIEW),
    /** Why so long. */
    PERIOD_JUSTIFIED("period to be justified", "Art 5(1)(e)", Grade.REVIEW),
    /** What was due later is due now. */
    SOONER_DISPOSAL("next sweep disposes of more", "Art 5(1)(e)", Grade.REVIEW),
    /** What a person gets, and what goes with them. */
    ACCESS_AND_ERASURE("access and erasure change", "Arts 15, 17", Grade.REVIEW),
    /** A contract in writing. */
    PROCESSOR_CONTRACT("contract with the processor", "Art 28(3)", Grade.REVIEW),
    /** An objection to it needs no reason. */
    MARKETING_OBJECTION("right to object to marketing", "Art 21(2), (3)", Grade.REVIEW),
    /** What a restriction still lets happen. */
    RESTRICTION("what a restriction stops changes", "Art 18(2)", Grade.REVIEW),
    /** The text that persons are given. */
    PRIVACY_NOTICE("privacy notice changes", "Arts 13, 14", Grade.INFORM),
    /** The organisation's own register. */
    RECORD_OF_PROCESSING("record of processing changes", "Art 30(1)", Grade.INFORM);

    private final String title;
    private final String article;
    private final Grade grade;

    LegalConsequence(String title, String article, Grade grade) {
        this.title = title;
        this.article = article;
        this.grade = grade;
    }

    /**
     * The consequence in words.
     *
     * @return for example {@code DPIA screening}
     */
    public String title() {
        return title;
    }

    /**
     * Where the law says so.
     *
     * @return an article of the GDPR, which both laws number alike
     */
    public String article() {
        return article;
    }

    /**
     * How much it asks for.
     *
     * @return the grade
     */
    public Grade grade() {
        return grade;
    }

    /** As a message says it, such as {@code DPIA screening (Art 35)}. */
    @Override
    public String toString() {
        return title + " (" + article + ")";
    }

    /** How much a consequence asks for, from the least to the most. */
    @PublicApi(since = "0.1")
    public enum Grade {
        /** A document follows suit. */
        INFORM,
        /** Somebody who knows the law looks at it. */
        REVIEW,
        /** Something has to be established before the code runs. */
        ASSESS
    }
}
