/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something goes. Of an address nothing is known but the host: a path or a query may hold personal data.
 *
 * @param place a host in lower case, or a topic; empty where nobody can tell
 * @param stated what the interface says of who is there, where there is one that says it
 */
public record Destination(String place, Optional<SaidRecipient> stated) {

    /** The attribute of a request under which an HTTP interface says who receives it. */
    public static final String RECIPIENT = Destination.class.getName() + ".RECIPIENT";

    /**
     * A place of which nothing else is said.
     *
     * @param place a host or a topic, or nothing
     * @return where it goes
     */
    public static Destination of(String place) {
        return new Destination(place, Optional.empty());
    }

    /**
     * Where a request goes.
     *
     * @param uri its address
     * @param attributes those of the request
     * @return where it goes
     */
    public static Destination of(URI uri, Map<String, Object> attributes) {
        return new Destination(
                host(uri), Optional.ofNullable(attributes.get(RECIPIENT)).map(SaidRecipient.class::cast));
    }

    /**
     * The host of an address. Of names that are none by the letter of the standard, such as {@code my_service}, Java tells the authority
     * alone.
     *
     * @param uri the address
     * @return in lower case, without a trailing dot; empty where there is none
     */
    public static String host(URI uri) {
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
