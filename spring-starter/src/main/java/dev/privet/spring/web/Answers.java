/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.GateMode;
import dev.privet.minimise.MarkedContent;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a writer that knows nothing of purposes, as of XML, is given of an answer: minimised copies of the marked objects in it. Thread-safe.
 */
final class Answers {

    private final ObjectProvider<Privet> privet;
    private final Supplier<MarkedContent> content;

    Answers(ObjectProvider<Privet> privet) {
        this.privet = privet;
        this.content =
                SingletonSupplier.of(() -> new MarkedContent(privet.getObject().minimiser()));
    }

    /**
     * What may be written.
     *
     * @throws PrivacyFailureException if there are marked objects in it of which no copy can be made
     */
    Object shown(Object body) {
        if (privet.getObject().gate().mode() != GateMode.ENFORCE) {
            observe(body);
            return body;
        }
        return content.get().in(body).isEmpty()
                ? body
                : privet.getObject().minimiser().copy(body);
    }

    /** The ledger tells what would have been shown; nothing is enforced, so nothing fails. */
    private void observe(Object body) {
        try {
            if (content.get().in(body).isPresent()) {
                privet.getObject().minimiser().copy(body);
            }
        } catch (PrivacyFailureException e) {
            // Answered as ever.
        }
    }
}
