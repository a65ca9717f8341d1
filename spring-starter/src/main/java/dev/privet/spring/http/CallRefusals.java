/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import java.util.List;
import java.util.stream.Collectors;

/** Why calls are refused, in words. They name classes, hosts and recipients, never a value, a path or a query. */
final class CallRefusals {

    private static final String HEADLINE = "A call with personal data was refused, and nothing of it was sent";

    private CallRefusals() {}

    static PrivacyFailureException undeclared(Destination to, String types, KnownRecipients recipients) {
        return to.host().isEmpty()
                ? refused(
                        "a call",
                        types + " would be sent, and nobody can tell to which host.",
                        "call by an address that has a host.")
                : refused(
                        to.host(),
                        types + " would be sent there, and nothing says who receives it.",
                        "declare it:\n" + recipients.linesFor(to.host()));
    }

    static PrivacyFailureException competing(Destination to, Recipient said, Recipient known) {
        return refused(
                to.host(),
                "the HTTP interface says that " + said.name() + " in " + said.country()
                        + " receives the data, and the properties say that it is " + known.name() + " in "
                        + known.country() + ", or speak of other safeguards or facts.",
                "say it in one place, or the same in both.");
    }

    static PrivacyFailureException withoutPurpose(Destination to, Class<?> type) {
        return refused(
                place(to),
                name(type) + " would be sent there, and no purpose is in force.",
                "open one around the call: try (var scope = privet.use(YourPurpose.class)) { … }, or put @ProcessedFor on what"
                        + " makes it. Another thread has the purpose that is carried to it.");
    }

    static PrivacyFailureException forbidden(Destination to, Recipient recipient, List<FieldPlan> denied) {
        return new PrivacyFailureException(
                HEADLINE,
                denied.stream()
                        .map(plan -> new Problem(
                                ProblemCode.CALL_REFUSED,
                                place(to),
                                plan.type().name() + " may not go to " + recipient.name() + " in " + recipient.country()
                                        + ". " + reasons(plan),
                                "agree on a safeguard with the recipient and state it, or send what is not personal."))
                        .toList(),
                null);
    }

    private static String reasons(FieldPlan plan) {
        return plan.verdict().objections().stream().map(Reason::toString).collect(Collectors.joining(" "));
    }

    static PrivacyFailureException unminimised(Destination to, Class<?> type, String writer) {
        return refused(
                place(to),
                name(type) + " would be written by " + writer
                        + ", which knows nothing of purposes, so it would go there whole.",
                "send it as JSON by a Jackson mapper that has Privet's module, or send a minimised text or map of it:"
                        + " privet.minimiser().");
    }

    static PrivacyFailureException inAddress(String place, Class<?> type) {
        return refused(
                place,
                name(type)
                        + " would become the text of an address, a header or a cookie, which everybody on the way keeps.",
                "hand over the one property that is needed, such as an internal id.");
    }

    static PrivacyFailureException redirected(Destination from, String to) {
        return refused(
                "A call with personal data was not sent on",
                place(from),
                "it sends the call on to " + (to.isEmpty() ? "another address" : to)
                        + ", and personal data goes where it was judged to go and no further. It arrived here.",
                "call the last address itself.");
    }

    static String names(List<FieldPlan> plans) {
        return plans.stream()
                .map(plan -> plan.type().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Anonymous classes have no simple name, and proxies one that nobody knows. */
    private static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    private static String place(Destination to) {
        return to.host().isEmpty() ? "a call" : to.host();
    }

    private static PrivacyFailureException refused(String place, String why, String remedy) {
        return refused(HEADLINE, place, why, remedy);
    }

    private static PrivacyFailureException refused(String headline, String place, String why, String remedy) {
        return new PrivacyFailureException(headline, new Problem(ProblemCode.CALL_REFUSED, place, why, remedy), null);
    }
}
