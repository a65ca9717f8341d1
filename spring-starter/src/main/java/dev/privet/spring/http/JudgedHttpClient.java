/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.writing.GuardedMappers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends objects as JSON by the client of the JDK, which by itself sees nothing but bytes: minimised for the purpose in force and for whoever
 * receives them, or not at all. There is a bean of this class; {@link #over} puts it around a client. Thread-safe.
 *
 * <pre>{@code
 * HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.mailer.example/members")).POST(noBody()).build();
 * judged.over(client).send(request, member, BodyHandlers.discarding());
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JudgedHttpClient {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Supplier<OutgoingCalls> calls;
    private final Supplier<JsonMapper> mapper;
    private final Supplier<HttpClient> client;

    JudgedHttpClient(Supplier<OutgoingCalls> calls, Supplier<JsonMapper> mapper, Supplier<HttpClient> client) {
        this.calls = calls;
        this.mapper = mapper;
        this.client = client;
    }

    /**
     * The same with another client. The bean itself has one with the settings of the JDK.
     *
     * @param other sends the calls
     * @return a copy
     * @throws IllegalArgumentException if the client follows redirects, since it would take a body along to whoever an answer names
     */
    public JudgedHttpClient over(HttpClient other) {
        if (other.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "client: it follows redirects, and a body with personal data must not; build it with Redirect.NEVER");
        }
        return new JudgedHttpClient(calls, mapper, () -> other);
    }

    /**
     * Sends an object.
     *
     * @param request where to, by which method and with which headers; its body is of no account
     * @param body becomes the body, as JSON
     * @param handler reads the answer
     * @param <T> what the answer is read as
     * @return the answer
     * @throws IOException if the call fails
     * @throws InterruptedException if the thread is interrupted
     * @throws dev.privet.contract.PrivacyFailureException if the object may not go there; nothing was sent
     */
    public <T> HttpResponse<T> send(HttpRequest request, Object body, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Destination to = Destination.of(request.uri(), Map.of());
        JsonMapper json = mapper.get();
        if (!GuardedMappers.isGuarded(json)) {
            calls.get().passWhole(to, body, "a mapper without Privet's module");
        }
        byte[] bytes = calls.get()
                .passWritten(to, body, out -> json.writeValue(out, body))
                .made();
        HttpRequest.Builder ready = HttpRequest.newBuilder(request, (name, value) -> true)
                .method(request.method(), BodyPublishers.ofByteArray(bytes));
        if (request.headers().firstValue(CONTENT_TYPE).isEmpty()) {
            ready.setHeader(CONTENT_TYPE, "application/json");
        }
        return client.get().send(ready.build(), handler);
    }
}
