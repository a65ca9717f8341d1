/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.internal.StatedPurpose;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ReactiveAdapterRegistry;

/** Judges methods whose result is reactive: its work is done after the method has returned, and the purpose has to be there then. */
final class ReactiveTypes {

    private static final Set<String> CARRIED =
            Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux", "org.reactivestreams.Publisher");

    private final ObjectProvider<ReactiveResults> results;

    ReactiveTypes(ObjectProvider<ReactiveResults> results) {
        this.results = results;
    }

    /** What keeps the purpose from going along with the method's result, if anything does. */
    Optional<Problem> problem(Class<?> type, Method method) {
        Class<?> returned = method.getReturnType();
        if (!isReactive(returned)) {
            return Optional.empty();
        }
        if (!CARRIED.contains(returned.getName())) {
            return Optional.of(new Problem(
                    ProblemCode.PURPOSE_NOT_IN_FORCE,
                    StatedPurpose.place(type, method),
                    "it returns a " + returned.getSimpleName() + ", along which no purpose can be taken.",
                    "return a Mono or a Flux, or put @ProcessedFor on what does the work."));
        }
        ReactiveResults carried = results.getIfAvailable();
        return carried != null && carried.arrive() ? Optional.empty() : Optional.of(lost(type, method, returned));
    }

    private static boolean isReactive(Class<?> type) {
        // A future is none: its work is begun by the method, and takes the purpose along as any task does.
        return !CompletionStage.class.isAssignableFrom(type)
                && type != Object.class
                && type != void.class
                && ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) != null;
    }

    private static Problem lost(Class<?> type, Method method, Class<?> returned) {
        return new Problem(
                ProblemCode.PURPOSE_NOT_IN_FORCE,
                StatedPurpose.place(type, method),
                "it returns a " + returned.getSimpleName()
                        + ", whose work is done later and on other threads, and nothing" + " takes the purpose there.",
                StatedPurpose.PROPAGATED);
    }
}
