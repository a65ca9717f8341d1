/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import java.net.URI;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.ClassUtils;
import reactor.netty.http.client.HttpClientRequest;

/** Where a request really goes: Reactor Netty writes the body again for the place to which an answer leads. */
final class Followed {

    private static final boolean NETTY =
            ClassUtils.isPresent("reactor.netty.http.client.HttpClientRequest", Followed.class.getClassLoader());

    private Followed() {}

    static URI address(ClientHttpRequest request) {
        return NETTY ? Netty.address(request) : request.getURI();
    }

    /** Apart, so that nobody looks for it where it is not. */
    private static final class Netty {

        static URI address(ClientHttpRequest request) {
            Object real = request.getNativeRequest();
            String address = real instanceof HttpClientRequest netty ? netty.resourceUrl() : null;
            return address == null ? request.getURI() : URI.create(address);
        }
    }
}
