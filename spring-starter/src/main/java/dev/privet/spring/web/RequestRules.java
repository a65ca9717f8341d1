/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.contract.Problem;
import dev.privet.spring.internal.KnownPurposes;
import dev.privet.spring.internal.PurposeMistakes;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rules of the properties, read once Privet is there to know the purposes. Thread-safe. */
final class RequestRules implements PurposeMistakes {

    private final boolean isEmpty;
    private final Supplier<RuleReader> read;

    /** The parser is that of the handlers, so that a path which reaches one of them fits the rule that was written for it. */
    RequestRules(
            PrivetWebProperties properties,
            ObjectProvider<Privet> privet,
            Supplier<Optional<PathPatternParser>> handlers) {
        this.isEmpty = properties.rules().isEmpty();
        this.read = SingletonSupplier.of(() -> RuleReader.read(
                properties.rules(), new KnownPurposes(privet.getObject().dataMap()), handlers.get()));
    }

    /** Whether there are none, so that no path needs to be looked at. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** The purpose of a request: that of the first rule that fits, be it that this one gives it none. */
    Optional<Class<? extends Purpose>> purpose(
            String method, PathContainer within, Function<String, List<String>> headers) {
        return read.get().rules().stream()
                .filter(rule -> rule.fits(method, within))
                .findFirst()
                .flatMap(rule -> rule.purpose(headers));
    }

    @Override
    public List<Problem> problems() {
        return read.get().problems();
    }
}
