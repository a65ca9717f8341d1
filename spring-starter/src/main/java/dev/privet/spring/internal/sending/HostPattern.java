/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host, or all hosts below a domain.
 *
 * @param text in lower case, such as {@code api.mailer.example} or {@code *.mailer.example}
 */
public record HostPattern(String text) implements PlacePattern {

    private static final String BELOW = "*.";
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?|\\[[0-9a-f:.%]+]");

    /**
     * Reads a pattern.
     *
     * @param written a name without scheme, port and path
     * @return the pattern
     * @throws IllegalArgumentException if it is none; the message goes on after the pattern
     */
    public static HostPattern of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.equals("*")) {
            throw new IllegalArgumentException("stands for every host there is, so it names nobody.");
        }
        boolean below = text.startsWith(BELOW);
        String host = below ? text.substring(BELOW.length()) : text;
        if (!HOST.matcher(host).matches() || host.contains("..")) {
            throw new IllegalArgumentException("is no name of a host.");
        }
        if (below && host.indexOf('.') < 0) {
            throw new IllegalArgumentException("covers a whole top-level domain.");
        }
        return new HostPattern(text);
    }

    /** A trailing dot, which only says that a name is complete, is none. */
    @Override
    public boolean matches(String host) {
        return text.startsWith(BELOW)
                ? host.endsWith(text.substring(1)) && host.length() >= text.length()
                : host.equals(text);
    }
}
