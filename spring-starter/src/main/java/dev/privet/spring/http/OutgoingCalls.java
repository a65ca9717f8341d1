/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import dev.privet.gate.CarriedUse;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.GateMode;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.minimise.MarkedContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is about to be sent before the gate: makes it ready under the purpose in force and for its recipient, and hands it over once it
 * may leave. Thread-safe.
 */
final class OutgoingCalls {

    private final Privet privet;
    private final KnownRecipients recipients;
    private final MarkedContent content;

    OutgoingCalls(Privet privet, KnownRecipients recipients) {
        this.privet = privet;
        this.recipients = recipients;
        this.content = new MarkedContent(privet.minimiser());
    }

    /** Writes a body by something that shows each marked object as the use in force sees it. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * What may leave.
     *
     * @param bytes all of it
     * @param isPersonal whether marked objects are in it, which must not go anywhere else
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Passed(byte[] bytes, boolean isPersonal) {}

    /** The use in force on this thread, to be taken to where a body is written. */
    CarriedUse carried() {
        return privet.gate().context().carried();
    }

    /**
     * Makes a body ready.
     *
     * @throws dev.privet.contract.PrivacyFailureException if it may not leave
     */
    Passed pass(Destination to, Object body, Writing writing) throws IOException {
        Optional<Use> use = privet.gate().context().current();
        if (use.isEmpty()) {
            refuseWithoutPurpose(to, body);
            return new Passed(written(writing), false);
        }
        Recipient recipient = recipient(to).orElse(null);
        byte[] bytes;
        List<FieldPlan> sent;
        try (PurposeScope scope = privet.gate().context().openSending(sentTo(use.get(), recipient))) {
            bytes = written(writing);
            sent = scope.sent();
        }
        List<FieldPlan> denied = sent.stream().filter(FieldPlan::denied).toList();
        if (!denied.isEmpty()) {
            throw recipient == null
                    ? CallRefusals.undeclared(to, CallRefusals.names(denied), recipients)
                    : CallRefusals.forbidden(to, recipient, denied);
        }
        return new Passed(bytes, enforces() && !sent.isEmpty());
    }

    /**
     * Lets a body go that something else writes, which shows marked objects whole.
     *
     * @param writer what writes it, for the message
     * @throws dev.privet.contract.PrivacyFailureException if there are any in it
     */
    void passWhole(Destination to, Object body, String writer) {
        if (enforces()) {
            content.in(body).ifPresent(type -> {
                throw CallRefusals.unminimised(to, type, writer);
            });
        }
    }

    /**
     * Lets a value become a part of an address or a header.
     *
     * @param place where it stands, for the message
     * @throws dev.privet.contract.PrivacyFailureException if it is, or holds, a marked object
     */
    void passAsText(String place, @Nullable Object value) {
        if (enforces()) {
            content.in(value).ifPresent(type -> {
                throw CallRefusals.inAddress(place, type);
            });
        }
    }

    private void refuseWithoutPurpose(Destination to, Object body) {
        if (enforces()) {
            content.in(body).ifPresent(type -> {
                throw CallRefusals.withoutPurpose(to, type);
            });
        }
    }

    private boolean enforces() {
        return privet.gate().mode() == GateMode.ENFORCE;
    }

    /** Both an interface and the properties may tell; they must not differ. */
    private Optional<Recipient> recipient(Destination to) {
        Optional<Recipient> known = recipients.at(to.host());
        Optional<Recipient> stated = to.stated().map(OutgoingCalls::read);
        if (known.isPresent() && stated.isPresent() && !known.equals(stated)) {
            throw CallRefusals.competing(to, stated.get(), known.get());
        }
        return stated.or(() -> known);
    }

    private static Recipient read(SaidRecipient said) {
        List<Problem> problems = new ArrayList<>();
        Optional<Recipient> recipient = said.read(problems::add);
        return recipient.orElseThrow(() -> unreadable(problems));
    }

    static PrivacyException unreadable(List<Problem> problems) {
        return new PrivacyConfigurationException("The recipient of an HTTP interface cannot be told", problems);
    }

    private static Use sentTo(Use use, @Nullable Recipient recipient) {
        return new Use(use.purpose(), use.actor(), use.controller(), recipient, use.subject());
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        writing.to(bytes);
        return bytes.toByteArray();
    }
}
