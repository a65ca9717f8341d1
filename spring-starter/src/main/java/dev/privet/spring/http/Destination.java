/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes. Of its address nothing is known but the host: a path or a query may hold personal data.
 *
 * @param host in lower case; empty where nobody can tell
 * @param stated what the HTTP interface says of who is there, where there is one that says it
 */
record Destination(String host, Optional<SaidRecipient> stated) {

    /** The attribute of a request under which an HTTP interface says who receives it. */
    static final String RECIPIENT = Destination.class.getName() + ".RECIPIENT";

    /** Where a request goes. */
    static Destination of(URI uri, Map<String, Object> attributes) {
        return new Destination(
                host(uri), Optional.ofNullable(attributes.get(RECIPIENT)).map(SaidRecipient.class::cast));
    }

    /** Of names that are none by the letter of the standard, such as {@code my_service}, Java tells the authority alone. */
    static String host(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElseGet(() -> fromAuthority(uri.getRawAuthority()));
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    private static String fromAuthority(@Nullable String authority) {
        if (authority == null) {
            return "";
        }
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int port = place.lastIndexOf(':');
        return port < 0 ? place : place.substring(0, port);
    }
}
