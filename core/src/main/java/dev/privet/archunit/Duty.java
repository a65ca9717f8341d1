/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a rule demands, by the short name that a waiver gives, its title and its reason. */
enum Duty {
    TO_STRING(
            "to-string",
            "personal data should stay out of toString",
            "texts of objects end up in logs and messages, where nobody decides who sees them (GDPR Art 5(1)(f), Art"
                    + " 25(2))"),
    LOGS(
            "logs",
            "personal data should stay out of logs",
            "logs are read by others, for other purposes and for longer than the data is meant for"
                    + " (GDPR Art 5(1)(b), (e) and (f), Art 32(1))"),
    EXCEPTIONS(
            "exceptions",
            "personal data should stay out of the messages of exceptions",
            "a message ends in logs, in answers and with whoever watches errors (GDPR Art 5(1)(f), Art 32(1))"),
    ENDPOINTS(
            "endpoints",
            "endpoints should answer with personal data for a stated purpose only",
            "by default only what a purpose needs may be shown (GDPR Art 5(1)(b) and (c), Art 25(2))"),
    PURPOSES(
            "purposes",
            "personal data should have purposes that state their lawful basis",
            "what has no purpose and no basis may not be collected (GDPR Art 5(1)(a) and (b), Art 6(1))"),
    CONDITIONS(
            "conditions",
            "special category data should be used for purposes that state their condition only",
            "its processing is prohibited unless a condition is met (GDPR Art 9(1) and (2))"),
    RETENTION(
            "retention",
            "personal data should be kept for a stated time",
            "it is kept no longer than its purposes need (GDPR Art 5(1)(e), Art 13(2)(a), Art 30(1)(f))"),
    PERSONS(
            "persons",
            "personal data should be tied to the person it is about",
            "what nobody can find is neither exported nor erased (GDPR Art 15(1), Art 17(1))"),
    REASONS(
            "reasons",
            "what is declared not to be personal data should say why",
            "the controller must be able to demonstrate it (GDPR Art 4(1), Art 5(2))"),
    UNUSED_PURPOSES(
            "unused-purposes",
            "purposes should be used",
            "a record of processing and a privacy notice tell what happens (GDPR Art 5(1)(a), Art 30(1)(b))"),
    UNMARKED(
            "unmarked",
            "what looks like personal data should be marked, or said to be none",
            "what nobody knows of is neither minimised, told, exported nor erased (GDPR Art 5(2), Art 24(1), Art 30(1)(c))"),
    WAIVERS(
            "waivers",
            "waivers should name a rule, a reason and a day that is still to come and near",
            "an exception that nobody looks at again is no decision (GDPR Art 5(2), Art 24(1))"),
    UNDISCLOSED(
            "undisclosed",
            "recipients of calls should be named by the purposes that data is sent for",
            "the record of processing, the privacy notice and the lock tell of those alone"
                    + " (GDPR Art 13(1)(e) and (f), Art 30(1)(d) and (e))"),
    UNREAD(
            "unread",
            "personal data that is collected should be read",
            "what nothing uses is not necessary (GDPR Art 5(1)(c), Art 25(1))"),
    BYPASS(
            "bypass",
            "statements in SQL and bulk statements should not go past the gate to personal data",
            "what goes past the gate is neither minimised nor recorded (GDPR Art 25(2), Art 32(1))"),
    RECIPIENTS(
            "recipients",
            "HTTP interfaces that send personal data should declare who receives it and where",
            "recipients and transfers are told, recorded and judged (GDPR Art 13(1)(e) and (f), Art 30(1)(d), Art 44)"),
    INPUT(
            "input",
            "objects for a purpose should have no property that it does not need",
            "what is not needed is not asked for (GDPR Art 5(1)(c), Art 25(2))");

    private final String id;
    private final String title;
    private final String reason;

    Duty(String id, String title, String reason) {
        this.id = id;
        this.title = title;
        this.reason = reason;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String reason() {
        return reason;
    }

    /** Those that can be waived. */
    static Set<String> ids() {
        return Arrays.stream(values())
                .filter(duty -> duty != WAIVERS)
                .map(Duty::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
