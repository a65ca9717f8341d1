/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text within Markdown: what is written in marks stays on its line and marks nothing up. */
final class Markdown {

    private Markdown() {}

    static String text(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip().replaceAll("[\\\\`*_\\[\\]<>|&#~!]", "\\\\$0");
    }

    static String list(Collection<String> words) {
        return words.stream().map(Markdown::text).collect(Collectors.joining(", "));
    }
}
