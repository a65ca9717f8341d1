/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

/** Sets explanations as text of a width that terminals have. What is written in marks is hostile here: it may not break a line. */
final class ExplanationPage {

    private static final int WIDTH = 100;
    private static final int LABEL = 10;

    private final StringBuilder text = new StringBuilder();

    ExplanationPage add(ExplainedType type) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(type.type().getSimpleName()).append('\n');
        type.facts().forEach(fact -> add("  ", fact));
        for (ExplainedField field : type.fields()) {
            text.append("\n  ")
                    .append(type.type().getSimpleName())
                    .append('.')
                    .append(field.name())
                    .append('\n');
            field.facts().forEach(fact -> add("    ", fact));
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    private void add(String margin, Explained fact) {
        String label = fact.topic().label();
        String indent = margin + " ".repeat(LABEL);
        wrap(margin + label + " ".repeat(LABEL - label.length()), indent, fact.text());
        wrap(indent, indent, fact.voices());
    }

    /** Breaks between words; a word that is longer than a line keeps one to itself. */
    private void wrap(String first, String others, String words) {
        StringBuilder line = new StringBuilder(first);
        int margin = first.length();
        for (String word : plain(words).split(" ", -1)) {
            if (line.length() > margin && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(others);
            }
            line.append(line.length() > margin ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }
}
