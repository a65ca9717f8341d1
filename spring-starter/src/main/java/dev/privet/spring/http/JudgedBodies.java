/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Outgoing.Passed;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.writing.BodyFront;
import dev.privet.spring.internal.writing.FrontedConverter;
import dev.privet.spring.internal.writing.GuardedMappers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpRequest;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.converter.HttpMessageConverter;

/**
 * What a client's converter writes is held until the gate has let it go.
 *
 * @param calls judges it
 * @param mappers knows which converters write what the use in force sees
 */
record JudgedBodies(Supplier<OutgoingCalls> calls, GuardedMappers mappers) implements BodyFront {

    /** The attribute of a request whose body holds personal data: the {@link Judged} of it. */
    static final String PERSONAL = JudgedBodies.class.getName() + ".PERSONAL";

    /**
     * That a body with personal data may go to a host.
     *
     * @param calls judged it
     * @param host for which
     */
    record Judged(OutgoingCalls calls, String host) {

        /** Interceptors come later, and may change the address. A name without a dot is that of a service, which a load balancer resolves. */
        void check(URI uri) {
            String now = Destination.host(uri);
            if (!now.equals(host) && host.indexOf('.') >= 0) {
                throw calls.ledAway(host, now);
            }
        }
    }

    JudgedBodies(Supplier<OutgoingCalls> calls) {
        this(calls, new GuardedMappers());
    }

    /** Stands in front of each of them. */
    void judge(List<HttpMessageConverter<?>> converters) {
        converters.replaceAll(converter -> FrontedConverter.of(converter, this));
    }

    @Override
    public void write(Object body, HttpMessageConverter<?> converter, HttpOutputMessage message, Writing writing)
            throws IOException {
        Destination to = destination(message);
        if (!mappers.write(converter, body.getClass())) {
            calls.get().passWhole(to, body, converter.getClass().getSimpleName());
            writing.write(body, message);
            return;
        }
        Passed<byte[]> passed =
                calls.get().passWritten(to, body, out -> writing.write(body, new HeldBody(message, out)));
        if (passed.isPersonal() && message instanceof HttpRequest request) {
            request.getAttributes().put(PERSONAL, new Judged(calls.get(), to.place()));
        }
        if (message instanceof StreamingHttpOutputMessage streaming) {
            streaming.setBody(passed.made());
        } else {
            message.getBody().write(passed.made());
            message.getBody().flush();
        }
    }

    private static Destination destination(HttpOutputMessage message) {
        return message instanceof HttpRequest request
                ? Destination.of(request.getURI(), request.getAttributes())
                : Destination.of("");
    }
}
