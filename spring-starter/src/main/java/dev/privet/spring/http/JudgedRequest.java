/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingCalls;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.AbstractStreamingClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A request that decides when it is sent who sends it: with personal data in its body, one that does not follow where the answer leads. Some
 * clients would take the body along.
 */
final class JudgedRequest extends AbstractStreamingClientHttpRequest {

    private final Clients clients;
    private final URI uri;
    private final HttpMethod method;

    /**
     * Two clients that differ in nothing else.
     *
     * @param following does about redirects what the host wants
     * @param staying follows none
     */
    record Clients(ClientHttpRequestFactory following, ClientHttpRequestFactory staying)
            implements ClientHttpRequestFactory {

        @Override
        public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
            return new JudgedRequest(this, uri, method);
        }
    }

    private JudgedRequest(Clients clients, URI uri, HttpMethod method) {
        this.clients = clients;
        this.uri = uri;
        this.method = method;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers, @Nullable Body body) throws IOException {
        JudgedBodies.Judged judged = (JudgedBodies.Judged) getAttributes().get(JudgedBodies.PERSONAL);
        boolean isPersonal = judged != null;
        if (judged != null) {
            judged.check(uri);
        }
        ClientHttpRequest request = (isPersonal ? clients.staying() : clients.following()).createRequest(uri, method);
        request.getHeaders().addAll(headers);
        request.getAttributes().putAll(getAttributes());
        if (body != null) {
            if (request instanceof StreamingHttpOutputMessage streaming) {
                streaming.setBody(body);
            } else {
                body.writeTo(request.getBody());
            }
        }
        ClientHttpResponse response = request.execute();
        if (isPersonal && leadsAway(response)) {
            String to = host(response.getHeaders());
            response.close();
            throw OutgoingCalls.redirected(Destination.host(uri), to);
        }
        return response;
    }

    private static boolean leadsAway(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().is3xxRedirection()
                && response.getHeaders().containsHeader(HttpHeaders.LOCATION);
    }

    /** Of the new address, too, nothing but the host. */
    private static String host(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getLocation())
                    .map(Destination::host)
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
