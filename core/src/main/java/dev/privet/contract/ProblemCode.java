/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.Locale;

/**
 * Every kind of problem that Privet reports. Numbers are stable and never used again for something else; {@code
 * docs/problems.md} lists them, which a test holds against this enum. Ranges: 01 marking, 02 use, 03 location, 04 deadlines,
 * 05 retention, 06 requests and archives, 07 ledger and keys, 08 storage and frameworks, 09 legal knowledge.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ProblemCode {
    /** A class was given to the data map although it bears no mark. */
    NOT_MARKED(101, "The class bears no mark"),
    /** Personal data names no purpose that needs it. */
    NO_PURPOSE(102, "Personal data without a purpose"),
    /** A purpose says neither title nor lawful basis. */
    PURPOSE_WITHOUT_BASIS(103, "The purpose has no lawful basis"),
    /** A purpose rests on legitimate interests and does not say which. */
    INTEREST_NOT_STATED(104, "The legitimate interest is not stated"),
    /** A purpose uses special category data without a condition of Article 9. */
    SPECIAL_WITHOUT_CONDITION(105, "Special category data without a condition"),
    /** A retention period cannot be read. */
    PERIOD_UNREADABLE(106, "The retention period cannot be read"),
    /** A mark names a property that is not there. */
    UNKNOWN_PROPERTY(107, "The property does not exist"),
    /** A retention period starts from a property that is no date. */
    NOT_A_DATE(108, "The property is no date"),
    /** A link leads to a class whose rows are not persons. */
    NOT_A_SUBJECT(109, "The link does not lead to a data subject"),
    /** A class holds personal data and no link says whose. */
    NOBODYS_DATA(110, "Personal data that is tied to nobody"),
    /** Two ways lead to a person and nothing says which one counts. */
    AMBIGUOUS_LINK(111, "Several ways lead to a data subject"),
    /** Two different marks stand on one element. */
    COMPETING_MARKS(112, "Marks compete"),
    /** Two classes claim the same name. */
    NAME_TAKEN(113, "The name is taken"),
    /** A class or property is said to be no personal data without a reason, or beside a mark that says it is. */
    CONTRADICTION(114, "The marks contradict each other"),
    /** A period limits how long data is kept, and nothing says from which date on. */
    RETENTION_WITHOUT_CLOCK(115, "The retention period has no date to run from"),
    /** A link to a person goes over something that can be empty. */
    LINK_MAY_BE_EMPTY(116, "The link to a data subject can be empty"),
    /** A bare value is said to refer to a row that cannot be found by it. */
    REFERENCE_DOES_NOT_FIT(117, "The reference does not fit"),
    /** Data is said to be about a person in a role that no link has. */
    ROLE_UNKNOWN(118, "The role is not known"),
    /** A mask cannot be put on values of that type. */
    MASK_DOES_NOT_FIT(119, "The mask does not fit the type"),
    /** Personal data of which nothing says how long it is kept. */
    NO_RETENTION(120, "Nothing says how long the data is kept"),
    /** A file or property that overrides what is said of purposes cannot be read. */
    OVERRIDE_UNREADABLE(121, "The override cannot be read"),
    /** An override speaks of a purpose that does not exist, or changes nothing. */
    OVERRIDE_WITHOUT_EFFECT(122, "The override has no effect"),
    /** What is said of the organisation is incomplete, or contradicts itself. */
    ORGANISATION_INCOMPLETE(123, "The facts of the organisation are incomplete"),
    /** A marked class needs a class that is not there. */
    CLASS_UNREADABLE(124, "The class cannot be read"),
    /** Nothing makes values of that category or type coarser. */
    NOT_GENERALISABLE(125, "The value cannot be made coarser"),
    /** Data is said to be used further, and nothing says on what ground or why. */
    FURTHER_USE_WITHOUT_REASON(126, "The further use gives no reason"),
    /** Data is said to be used further for a purpose that sees it anyway, or of which there is none. */
    FURTHER_USE_WITHOUT_EFFECT(127, "The further use has no effect"),
    /** There is no key to make a pseudonym under, or values of that type have none. */
    NO_PSEUDONYM(128, "There is no pseudonym to show"),
    /** A retention period may end before a law's minimum. */
    PERIOD_TOO_SHORT(129, "The period is shorter than its minimum"),
    /** Configuration lets data stay longer, or otherwise, than the code says, and does not say why. */
    OVERRIDE_WITHOUT_REASON(130, "The override gives no reason"),
    /** A file of words and weights for discovery cannot be read. */
    LEXICON_UNREADABLE(140, "The lexicon cannot be read"),
    /** Discovery has nothing to look at, or was asked in words that it does not know. */
    NOTHING_TO_DISCOVER(141, "There is nothing to discover"),
    /** The lock on the data map cannot be read. */
    LOCK_UNREADABLE(142, "The lock cannot be read"),
    /** The lock on the data map, or a document beside it, cannot be written. */
    LOCK_NOT_WRITTEN(143, "The lock was not written"),
    /** No minimised copy of an object can be made. */
    NOT_COPYABLE(201, "The object cannot be copied"),
    /** A view has components that cannot be filled from what it is a view of. */
    VIEW_DOES_NOT_FIT(202, "The view does not fit"),
    /** An entity was loaded or stored against a rule, or for nothing that needs it. */
    ENTITY_REFUSED(203, "The entity was refused"),
    /** A purpose is stated where nothing could put it in force. */
    PURPOSE_NOT_IN_FORCE(204, "The purpose would not be in force"),
    /** A rule that gives requests their purpose has no meaning. */
    REQUEST_RULE_UNFIT(205, "The rule for requests does not fit"),
    /** A country or an organisation that the registers do not know. */
    UNKNOWN_COUNTRY(301, "The country is not known"),
    /** A fact, safeguard or derogation of a transfer that the registers do not know. */
    UNKNOWN_TRANSFER_TERM(302, "The term is not known to the transfer rules"),
    /** A row of a location register cannot be added or ended as asked. */
    REGISTER_CHANGE_REFUSED(303, "The register cannot be changed like this"),
    /** A purpose names a recipient to whom the law does not let its data go. */
    RECIPIENT_NOT_ALLOWED(304, "The law does not let the data go to that recipient"),
    /** Personal data was about to leave by a call that nobody may make like this; nothing left. */
    CALL_REFUSED(305, "The outgoing call was refused"),
    /** What is said of the recipients of outgoing calls contradicts itself or cannot be read. */
    CALL_RECIPIENT_UNREADABLE(306, "The recipient of calls cannot be told"),
    /** A working calendar was named that nobody supplies. */
    CALENDAR_UNKNOWN(401, "There is no working calendar of that name"),
    /** A day lies outside the years or places that a working calendar knows. */
    CALENDAR_DOES_NOT_COVER(402, "The working calendar does not cover that day"),
    /** The dates of a request contradict each other. */
    CLOCK_DATES_CONTRADICT(403, "The dates of a request contradict each other"),
    /** A right was named that nobody answers within a response time. */
    RIGHT_WITHOUT_RESPONSE_CLOCK(404, "The right has no response time"),
    /** Something was counted on to move a deadline that does not move it. */
    CLOCK_NOT_MOVED(405, "This does not move the deadline"),
    /** A personal field cannot be emptied and has no value that says nothing. */
    NOT_ANONYMISABLE(501, "The field cannot be anonymised"),
    /** A sweep stopped half-way; what was finished before stays finished. */
    SWEEP_FAILED(502, "A retention sweep failed"),
    /** A retention sweep was not begun. */
    SWEEP_REFUSED(503, "A retention sweep was refused"),
    /** A hold is to be placed on what is not there, or ended that is not live. */
    HOLD_REFUSED(510, "The hold does not fit"),
    /** Legal holds could not be kept or read: what they may hold stays. */
    HOLDS_FAILED(511, "The legal holds could not be kept or read"),
    /** What is said of a breach has no meaning or contradicts itself. */
    BREACH_REFUSED(520, "What is said of the breach does not fit"),
    /** The register of breaches could not be kept or read, or rows could not be counted. */
    BREACHES_FAILED(521, "The breaches could not be kept, read or counted"),
    /** Nobody is known under the reference. */
    UNKNOWN_SUBJECT(601, "The data subject is not known"),
    /** An archive could not be written; no part of it is left. */
    EXPORT_FAILED(602, "The export failed"),
    /** Several persons fit what was asked for. */
    AMBIGUOUS_SUBJECT(603, "Several data subjects fit"),
    /** A search for persons begins with a column that no index begins with. */
    INDEX_MISSING(604, "A search reads whole tables"),
    /** Marked rows are part of no person's archive. */
    NOT_REACHED(605, "No data subject is reached"),
    /** A plan of an erasure has expired, or the person's data is no longer what it was made on. */
    PLAN_OUTDATED(610, "The plan of the erasure no longer holds"),
    /** The database as it is built does not let a row go or change. */
    ERASURE_REFUSED(611, "The database does not let the row be erased"),
    /** An erasure failed and was undone. */
    ERASURE_FAILED(612, "The erasure failed"),
    /** What is said to be a certificate of erasure is none. */
    CERTIFICATE_UNREADABLE(613, "The certificate cannot be read"),
    /** A copy of an erasure register cannot be read. */
    REGISTER_UNREADABLE(614, "The copy of the erasure register cannot be read"),
    /** A passphrase does not keep an archive shut, or is not read alike by all programs. */
    UNFIT_PASSPHRASE(630, "The passphrase is not fit for its use"),
    /** The optional library that encrypts archives is missing. */
    ENCRYPTION_NOT_AVAILABLE(631, "Archives cannot be encrypted here"),
    /** An export in the background was not begun. */
    EXPORT_NOT_TAKEN(632, "The export was not taken on"),
    /** A person has no say in that, or the law asks for more before it is recorded. */
    CHOICE_NOT_OPEN(620, "The choice is not open"),
    /** An objection cannot be outweighed, or nothing is stated that does. */
    OBJECTION_STANDS(621, "The objection stands"),
    /** A choice is to be ended that is not in force. */
    NOTHING_TO_END(622, "There is no such choice to end"),
    /** What a person chose could not be kept or read; nothing has changed. */
    CHOICES_FAILED(623, "The choices could not be kept or read"),
    /** A value cannot be corrected as asked; nothing has changed. */
    RECTIFICATION_REFUSED(624, "The correction does not fit"),
    /** A correction went wrong on the way and was undone. */
    RECTIFICATION_FAILED(625, "The correction failed"),
    /** Nothing in a query can tell whom a row is about. */
    NOT_SELECTABLE(626, "The query cannot ask for choices"),
    /** The ledger could not be written, so the change was undone. */
    LEDGER_FAILED(701, "The ledger could not be written"),
    /** A key is too short or cannot be read. */
    UNFIT_KEY(702, "The key is not fit for its use"),
    /** What was sealed in the ledger is not as it was. */
    LEDGER_ALTERED(703, "The ledger is not as it was sealed"),
    /** A block of the ledger was signed with a key that is not known, or there is none to sign with any more. */
    LEDGER_KEY_CHANGED(704, "The ledger's key changed"),
    /** The clock tells a time before that at which the newest block was sealed. */
    LEDGER_CLOCK_BEHIND(705, "The clock is behind the ledger"),
    /** What is said to be a proof or a head of the ledger is none. */
    LEDGER_PROOF_UNREADABLE(706, "The proof cannot be read"),
    /** A key is not set, and what is kept would be worth nothing without one that stays the same. */
    KEY_MISSING(707, "A key is missing"),
    /** A storage was set up without what it needs. */
    STORAGE_MISCONFIGURED(801, "The storage is not set up"),
    /** Rules for a host's build lack the library that they read code with. */
    READER_OF_CODE_MISSING(802, "The rules lack a library"),
    /** The actuator endpoint is exposed over the web and nothing guards it. */
    ENDPOINT_UNSECURED(810, "The endpoint is open to everybody"),
    /** When or how much a job does cannot be told from what is said of it. */
    SCHEDULE_UNREADABLE(811, "The schedule cannot be read"),
    /** A property under {@code privet} is none that Privet has. */
    PROPERTY_UNKNOWN(812, "The property is not known"),
    /** The value of a property under {@code privet} is none that it can have. */
    PROPERTY_UNREADABLE(813, "The value of the property cannot be read"),
    /** Several set-ups of Privet, or gates, are there, and nothing says which one counts. */
    SEVERAL_GATES(814, "There is more than one Privet"),
    /** A legal-data file of the library or of the host cannot be read. */
    FACT_FILE_UNREADABLE(901, "A file of legal facts cannot be read"),
    /** Something was said in terms that the regime does not have on that date. */
    NOT_IN_THIS_REGIME(902, "The regime does not know this on that date"),
    /** A lawful basis or another permission lacks the condition that it needs. */
    CONDITION_MISSING(903, "A condition that the law asks for is missing"),
    /** A lawful basis is closed to public authorities in performing their tasks. */
    BASIS_CLOSED_TO_PUBLIC_TASKS(904, "The basis is closed to public authorities in their tasks"),
    /** The appropriate policy document that a Schedule 1 condition needs is missing. */
    POLICY_DOCUMENT_MISSING(905, "The appropriate policy document is missing"),
    /** A decision may not be left to a machine on these facts. */
    AUTOMATED_DECISION_BARRED(906, "The decision may not be taken by automated means alone"),
    /** A notice, a reply, a record or a notification lacks something that the law lists. */
    CONTENT_MISSING(907, "The document lacks what the law lists"),
    /** The law does not let data that was collected on consent be used further on that ground. */
    FURTHER_USE_NOT_COMPATIBLE(908, "The further use is not compatible");

    private final int number;
    private final String title;

    ProblemCode(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /**
     * The stable id under which the problem is documented.
     *
     * @return for example {@code PRIVET-0102}
     */
    public String id() {
        return String.format(Locale.ROOT, "PRIVET-%04d", number);
    }

    /**
     * The kind of problem in a few words.
     *
     * @return a title without a full stop
     */
    public String title() {
        return title;
    }
}
