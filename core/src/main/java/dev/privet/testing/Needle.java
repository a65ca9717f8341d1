/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a value can be written, ready to be looked for. Prints no value.
 *
 * @param property which property has the value
 * @param written how it is written, as the view that it is looked for in writes it
 * @param fit what may stand beside it
 * @param disguise how it stands there
 * @param exact the value itself, where that shows whether it stands there in other letters
 */
record Needle(
        String property,
        String written,
        Fit fit,
        Disguise disguise,
        @Nullable String exact) {

    /** Where a needle is looked for, and what may stand beside it. */
    enum Fit {
        /** In the text, anywhere. */
        ANYWHERE,
        /** In the text, with no digit beside it. */
        NUMBER,
        /** In the text, with no letter and no digit beside it. */
        WORD,
        /** In the text, as a pattern. */
        PATTERN,
        /** Among letters and digits alone, where a word or number begins and one ends. */
        SQUEEZED,
        /** Among letters and digits alone, where one ends. */
        SQUEEZED_END
    }

    /** A value too short to be looked for by itself, as the value of its property. */
    static Needle named(String property, String value) {
        String name = property.substring(property.lastIndexOf('.') + 1);
        return new Needle(
                property,
                "(?<![\\p{L}\\p{N}])"
                        + Pattern.quote(Traced.original(name).folded().chars())
                        + "[\"']? ?[:=>] ?[\"']?"
                        + Pattern.quote(value)
                        + "(?![\\p{L}\\p{N}.])",
                Fit.PATTERN,
                Disguise.NAMED,
                null);
    }

    /** How the value stands in a stretch of the original in which it was found by a view. */
    Disguise disguise(View view, String stretch) {
        Disguise both = view.disguise().and(disguise);
        return both == Disguise.PLAIN && exact != null && !exact.contains(stretch) ? Disguise.FOLDED : both;
    }

    /** Calls back with each stretch of the original in which it stands. */
    void find(View view, Hit hit) {
        switch (fit) {
            case PATTERN -> pattern(view, hit);
            case SQUEEZED, SQUEEZED_END ->
                each(view.squeezed().chars(), (start, end) -> {
                    int first = view.squeezed().from(start);
                    int last = view.squeezed().from(end - 1);
                    int behind = last + Character.charCount(view.text().chars().codePointAt(last));
                    if ((fit == Fit.SQUEEZED_END || isFree(view.text().chars(), first - 1, true))
                            && isFree(view.text().chars(), behind, true)) {
                        hit.at(view.text().from(first), view.text().from(behind));
                    }
                });
            default ->
                each(view.text().chars(), (start, end) -> {
                    boolean letters = fit == Fit.WORD;
                    if (fit == Fit.ANYWHERE
                            || (isFree(view.text().chars(), start - 1, letters)
                                    && isFree(view.text().chars(), end, letters))) {
                        hit.at(view.text().from(start), view.text().from(end));
                    }
                });
        }
    }

    private void pattern(View view, Hit hit) {
        Matcher matcher = Pattern.compile(written).matcher(view.text().chars());
        while (matcher.find()) {
            hit.at(view.text().from(matcher.start()), view.text().from(matcher.end()));
        }
    }

    private void each(String text, Hit hit) {
        for (int start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1)) {
            hit.at(start, start + written.length());
        }
    }

    private static boolean isFree(String text, int place, boolean ofLetters) {
        if (place < 0 || place >= text.length()) {
            return true;
        }
        char beside = text.charAt(place);
        return !Character.isDigit(beside) && !(ofLetters && Character.isLetter(beside));
    }

    @Override
    public String toString() {
        return "Needle[" + property + ", " + fit + "]";
    }

    /** Told of a stretch. */
    @FunctionalInterface
    interface Hit {
        void at(int start, int end);
    }
}
