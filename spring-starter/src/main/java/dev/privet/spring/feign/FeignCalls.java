/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.sending.Refusals;
import feign.AsyncClient;
import feign.Capability;
import feign.Client;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.QueryMapEncoder;
import feign.codec.Encoder;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Judges the calls of OpenFeign clients: their bodies are minimised for the purpose in force and for who receives them, or nothing leaves. Who
 * that is, is said by {@link dev.privet.spring.http.Recipient} on the interface or by {@code privet.http.recipients}. There is a bean of
 * this class, which the clients of Spring Cloud find by themselves; a builder of one's own is handed it. Thread-safe.
 *
 * <pre>{@code
 * Feign.builder().encoder(encoder).addCapability(feignCalls).target(Mailer.class, "https://api.mailer.example");
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FeignCalls implements Capability {

    private final Supplier<OutgoingCalls> calls;
    private final TextArguments texts = new TextArguments();

    FeignCalls(Supplier<OutgoingCalls> calls) {
        this.calls = calls;
    }

    /**
     * Has bodies judged.
     *
     * @param encoder writes them
     * @return one that stands in front of it
     */
    @Override
    public Encoder enrich(Encoder encoder) {
        return encoder instanceof JudgedFeignEncoder ? encoder : new JudgedFeignEncoder(encoder, calls);
    }

    /**
     * Has calls with personal data stay where they were judged to go.
     *
     * @param client sends them
     * @return one that stands in front of it
     */
    @Override
    public Client enrich(Client client) {
        return (request, options) -> {
            StayingCall call = StayingCall.of(request, calls);
            return call.arrived(client.execute(call.request(), call.options(options)));
        };
    }

    /**
     * Has calls with personal data stay where they were judged to go.
     *
     * @param client sends them
     * @return one that stands in front of it
     */
    @Override
    public AsyncClient<Object> enrich(AsyncClient<Object> client) {
        return (request, options, context) -> {
            StayingCall call = StayingCall.of(request, calls);
            return client.execute(call.request(), call.options(options), context)
                    .thenApply(call::arrived);
        };
    }

    /**
     * Finds out which arguments become parts of an address or headers.
     *
     * @param contract reads interfaces
     * @return one that listens to it
     */
    @Override
    public Contract enrich(Contract contract) {
        return type -> texts.noted(contract.parseAndValidateMetadata(type));
    }

    /**
     * Keeps marked objects out of addresses and headers.
     *
     * @param factory makes what handles the methods of an interface
     * @return one that looks at arguments first
     */
    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return (target, dispatch) -> {
            Map<Method, MethodHandler> looking = new HashMap<>();
            dispatch.forEach((method, handler) -> looking.put(method, arguments -> {
                texts.of(method, arguments).forEach(text -> calls.get().passAsText(place(method), text));
                return handler.invoke(arguments);
            }));
            return factory.create(target, looking);
        };
    }

    /**
     * Keeps marked objects that only a getter hands out of queries.
     *
     * @param encoder makes a query of an object
     * @return one whose results are looked at
     */
    @Override
    public QueryMapEncoder enrich(QueryMapEncoder encoder) {
        return object -> {
            Map<String, Object> query = encoder.encode(object);
            String type = Refusals.name(object.getClass());
            query.forEach((name, value) -> calls.get().passAsText(type + "." + name, value));
            return query;
        };
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
