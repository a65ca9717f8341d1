/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found out of some mails: who gets them, and what stands against it. */
final class MailDecision {

    private final Map<Recipient, Integer> recipients = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int persons;
    private int own;

    /** Counts a mail that somebody gets. */
    void to(Recipient recipient) {
        recipients.merge(recipient, 1, Integer::sum);
    }

    void toPerson() {
        persons++;
    }

    void toOwn() {
        own++;
    }

    /** Says each thing once, however many mails it stands against. */
    void against(String place, String why, String remedy) {
        Problem problem = new Problem(ProblemCode.CALL_REFUSED, place, why, remedy);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    List<Recipient> recipients() {
        return List.copyOf(recipients.keySet());
    }

    int count(Recipient recipient) {
        return recipients.getOrDefault(recipient, 0);
    }

    int persons() {
        return persons;
    }

    int own() {
        return own;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
