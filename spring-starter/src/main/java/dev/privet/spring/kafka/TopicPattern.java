/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.spring.internal.sending.PlacePattern;
import java.util.regex.Pattern;

/**
 * A topic, or all topics that begin alike.
 *
 * @param text such as {@code mailing.members} or {@code mailing.*}
 */
record TopicPattern(String text) implements PlacePattern {

    private static final String ALL = "*";
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]+\\*?");

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none; the message goes on after the pattern
     */
    static PlacePattern of(String written) {
        String text = written.strip();
        if (text.equals(ALL)) {
            throw new IllegalArgumentException("stands for every topic there is, so it names nobody.");
        }
        if (!TOPIC.matcher(text).matches()) {
            throw new IllegalArgumentException("is no name of a topic.");
        }
        return new TopicPattern(text);
    }

    @Override
    public boolean matches(String topic) {
        return text.endsWith(ALL) ? topic.startsWith(text.substring(0, text.length() - 1)) : topic.equals(text);
    }
}
