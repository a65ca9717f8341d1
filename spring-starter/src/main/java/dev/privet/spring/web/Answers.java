/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.GateMode;
import dev.privet.minimise.MarkedContent;
import java.util.Optional;
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
        Optional<Class<?>> marked = content.get().in(body);
        if (marked.isEmpty()) {
            return body;
        }
        if (privet.getObject().gate().mode() == GateMode.ENFORCE) {
            return privet.getObject().minimiser().copy(body);
        }
        observe(body);
        return body;
    }

    /** The ledger tells what would have been shown; what cannot be copied is answered as ever. */
    private void observe(Object body) {
        try {
            privet.getObject().minimiser().copy(body);
        } catch (PrivacyFailureException e) {
            // Nothing is enforced, so nothing fails.
        }
    }
}
