/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import java.util.List;

/** A constraint's message with what was found out put into it, before the host's provider interpolates the rest. */
final class Template {

    private Template() {}

    /** Puts plain text in place of {@code {name}}; nothing in it is read as a parameter or an expression. */
    static String with(String message, String name, String text) {
        String escaped = text.replaceAll("[\\\\{}$]", "\\\\$0");
        return message.replace('{' + name + '}', escaped);
    }

    /** As in "a, b or c". */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
