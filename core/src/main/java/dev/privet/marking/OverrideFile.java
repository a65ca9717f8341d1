/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The lines of a properties file, each with its number. {@link Properties} itself knows no numbers and lets the last of two equal
 * keys win, so it is given one line at a time.
 */
final class OverrideFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String name;

    private OverrideFile(String name) {
        this.name = name;
    }

    /** One entry of the file: the place is its name and the number of the line on which it begins. */
    record Line(String place, String key, String value) {}

    static OverrideFile read(String name, Reader reader) throws IOException {
        OverrideFile file = new OverrideFile(name);
        BufferedReader source = new BufferedReader(reader);
        StringBuilder entry = new StringBuilder();
        int number = 0;
        int start = 1;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (entry.isEmpty()) {
                start = number;
                if (text.isBlank() || text.stripLeading().matches("[#!].*")) {
                    continue;
                }
            }
            entry.append(text).append('\n');
            if (!goesOn(text)) {
                file.add(start, entry.toString());
                entry.setLength(0);
            }
        }
        if (!entry.isEmpty()) {
            file.add(start, entry.toString());
        }
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    /** An odd number of backslashes at its end makes a line go on in the next. */
    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void add(int number, String text) throws IOException {
        String place = name + ", line " + number;
        Properties entry = new Properties();
        try {
            entry.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    ProblemCode.OVERRIDE_UNREADABLE,
                    place,
                    "a backslash with 'u' is not followed by four hexadecimal digits.",
                    "write the character itself, in UTF-8."));
            return;
        }
        entry.stringPropertyNames()
                .forEach(key -> lines.add(
                        new Line(place, key, entry.getProperty(key, "").strip())));
    }
}
