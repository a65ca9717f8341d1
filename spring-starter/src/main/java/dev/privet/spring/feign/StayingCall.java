/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingCalls;
import feign.Request;
import feign.Request.Options;
import feign.Response;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call that goes to where it was judged to go, and no further where there is personal data in its body.
 *
 * @param request as it is sent
 * @param host where it was judged to go; empty where there is nothing personal in it
 */
record StayingCall(Request request, String host) {

    /** A header between encoder and client, which never leaves: it names the host for which a body was judged. */
    static final String JUDGED_FOR = "Privet-Judged-For";

    private static final String LOCATION = "location";

    /**
     * Makes a request ready.
     *
     * @throws dev.privet.contract.PrivacyFailureException if something has led it to another host meanwhile
     */
    static StayingCall of(Request request, Supplier<OutgoingCalls> calls) {
        Collection<String> judged = request.headers().get(JUDGED_FOR);
        if (judged == null) {
            return new StayingCall(request, "");
        }
        String host = judged.iterator().next();
        String now = host(request.url());
        if (!host.equals(now)) {
            throw calls.get().ledAway(host, now);
        }
        Map<String, Collection<String>> headers = new HashMap<>(request.headers());
        headers.remove(JUDGED_FOR);
        return new StayingCall(
                Request.create(
                        request.httpMethod(),
                        request.url(),
                        headers,
                        request.body(),
                        request.charset(),
                        request.requestTemplate()),
                host);
    }

    /** Some clients take a body along to wherever an answer leads. */
    Options options(Options wanted) {
        return host.isEmpty()
                ? wanted
                : new Options(
                        wanted.connectTimeout(),
                        wanted.connectTimeoutUnit(),
                        wanted.readTimeout(),
                        wanted.readTimeoutUnit(),
                        false);
    }

    /**
     * Looks at an answer.
     *
     * @throws dev.privet.contract.PrivacyFailureException if it sends the call on
     */
    Response arrived(Response response) {
        Optional<String> to = response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(LOCATION))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
        if (host.isEmpty() || response.status() / 100 != 3 || to.isEmpty()) {
            return response;
        }
        response.close();
        throw OutgoingCalls.redirected(host, host(to.get()));
    }

    private static String host(String address) {
        try {
            return Destination.host(URI.create(address));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
