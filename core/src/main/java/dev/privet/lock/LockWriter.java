/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.List;

/** Writes the lock. The same for the same entries, with line feeds alone. */
final class LockWriter {

    /** What the first line says, before the version. */
    static final String MAGIC = "privet-lock ";

    /** The version of the format that is written and read. */
    static final String VERSION = "1";

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder(MAGIC)
            .append(VERSION)
            .append("\n# Written from the marks. Do not edit: change the code, and run the test of the lock with")
            .append(" -Dprivet.lock=update.\n");

    static String write(List<Entry> entries) {
        LockWriter writer = new LockWriter();
        Kind last = null;
        for (Entry entry : entries) {
            if (entry.kind() != Kind.LAW || last == null) {
                writer.text.append('\n');
            }
            last = entry.kind();
            writer.entry(entry, "");
        }
        return writer.text.toString();
    }

    private void entry(Entry entry, String indent) {
        text.append(indent).append(entry.kind().word()).append(' ').append(Token.write(entry.name()));
        entry.facts()
                .forEach((fact, value) ->
                        text.append(' ').append(fact.word()).append('=').append(Token.write(value)));
        text.append('\n');
        entry.entries().forEach(below -> entry(below, indent + INDENT));
    }
}
