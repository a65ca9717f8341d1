/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.gate.Use;
import dev.privet.propagation.PurposePropagation;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

/**
 * Writes the use into Reactor's context, which reaches the steps of the result itself and not those that its receiver adds.
 *
 * @param propagation the key under which the use is carried
 */
record ReactorResults(PurposePropagation propagation) implements ReactiveResults {

    @Override
    public boolean arrive() {
        return Hooks.isAutomaticContextPropagationEnabled();
    }

    @Override
    public Object under(Use use, Object result) {
        if (result instanceof Mono<?> mono) {
            return mono.contextWrite(context -> context.put(propagation.key(), use));
        }
        return result instanceof Publisher<?> publisher
                ? Flux.from(publisher).contextWrite(context -> context.put(propagation.key(), use))
                : result;
    }
}
