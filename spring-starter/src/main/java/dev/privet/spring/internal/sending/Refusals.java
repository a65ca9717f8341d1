/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why something may not leave, in words. They name classes, places and recipients, never a value, a path or a query. */
public final class Refusals {

    private final KnownRecipients recipients;
    private final Way way;

    /**
     * Words for one way.
     *
     * @param recipients who is known there
     */
    public Refusals(KnownRecipients recipients) {
        this.recipients = recipients;
        this.way = recipients.way();
    }

    PrivacyFailureException undeclared(Destination to, String types) {
        return to.place().isEmpty()
                ? refused(
                        way.thing(),
                        types + " would be sent, and nobody can tell to which " + way.place() + ".",
                        "send to an address that has " + article() + way.place() + ".")
                : refused(
                        to.place(),
                        types + " would be sent there, and nothing says who receives it.",
                        "declare it:\n" + recipients.linesFor(to.place()));
    }

    private String article() {
        return "aeiou".indexOf(way.place().charAt(0)) < 0 ? "a " : "an ";
    }

    PrivacyFailureException competing(Destination to, Recipient said, Recipient known) {
        return refused(
                to.place(),
                "the HTTP interface says that " + said.name() + " in " + said.country()
                        + " receives the data, and the properties say that it is " + known.name() + " in "
                        + known.country() + ", or speak of other safeguards or facts.",
                "say it in one place, or the same in both.");
    }

    PrivacyFailureException withoutPurpose(Destination to, Class<?> type) {
        return refused(
                place(to),
                name(type) + " would be sent there, and no purpose is in force.",
                "open one around " + way.thing().replaceFirst("an? ", "the ")
                        + ": try (var scope = privet.use(YourPurpose.class)) { … }, or put @ProcessedFor on what"
                        + " makes it. Another thread has the purpose that is carried to it.");
    }

    PrivacyFailureException forbidden(Destination to, @Nullable Recipient recipient, List<FieldPlan> denied) {
        return new PrivacyFailureException(
                way.headline(),
                denied.stream()
                        .map(plan -> new Problem(
                                ProblemCode.CALL_REFUSED,
                                place(to),
                                recipient == null
                                        ? plan.type().name() + " may not be used for that purpose. " + reasons(plan)
                                        : plan.type().name() + " may not go to " + recipient.name() + " in "
                                                + recipient.country() + ". " + reasons(plan),
                                recipient == null
                                        ? "send what the purpose may use, or for another purpose."
                                        : "agree on a safeguard with the recipient and state it, or send what is not"
                                                + " personal."))
                        .toList(),
                null);
    }

    private static String reasons(FieldPlan plan) {
        return plan.verdict().objections().stream().map(Reason::toString).collect(Collectors.joining(" "));
    }

    PrivacyFailureException unminimised(Destination to, Class<?> type, String writer) {
        return refused(
                place(to),
                name(type) + " would be written by " + writer
                        + ", which knows nothing of purposes, so it would go there whole.",
                "send it as JSON by a Jackson mapper that has Privet's module, or send a minimised text or map of it:"
                        + " privet.minimiser().");
    }

    /**
     * A refusal that only one way knows.
     *
     * @param place where it would have gone
     * @param why as a sentence
     * @param remedy what mends it
     * @return to be thrown
     */
    public PrivacyFailureException refused(String place, String why, String remedy) {
        return refused(way.headline(), place, why, remedy);
    }

    /**
     * A refusal of another kind.
     *
     * @param headline what happened
     * @param place where it would have gone
     * @param why as a sentence
     * @param remedy what mends it
     * @return to be thrown
     */
    public static PrivacyFailureException refused(String headline, String place, String why, String remedy) {
        return new PrivacyFailureException(headline, new Problem(ProblemCode.CALL_REFUSED, place, why, remedy), null);
    }

    /**
     * The types of some plans.
     *
     * @param plans any plans
     * @return their names, ordered
     */
    static String names(List<FieldPlan> plans) {
        return plans.stream()
                .map(plan -> plan.type().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * What a class is called. Anonymous classes have no simple name, and proxies one that nobody knows.
     *
     * @param type a class
     * @return its name, for a message
     */
    public static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    private String place(Destination to) {
        return to.place().isEmpty() ? way.thing() : to.place();
    }
}
