/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A copy of an {@link ErasureRegister} as text, one JSON object a line, to be kept where a backup of the database does not reach. Holds
 * pseudonyms, so it is as much personal data as the key makes it.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RegisterLines {

    private static final Set<String> NAMES = Set.of("subject", "kind", "state", "at", "times");

    private RegisterLines() {}

    /**
     * Writes every entry.
     *
     * @param register the register
     * @param out where to; is not closed
     * @return how many lines were written
     * @throws IOException if it cannot be written
     */
    public static long write(ErasureRegister register, Writer out) throws IOException {
        AtomicLong lines = new AtomicLong();
        try {
            register.forEach(entry -> {
                try {
                    out.write(line(entry) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                lines.incrementAndGet();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return lines.get();
    }

    /**
     * Puts every entry of a copy into a register, where it tells more than the one that is there. Nothing is put where one line cannot be
     * read.
     *
     * @param in the copy; is not closed
     * @param register the register
     * @return how many lines were read
     * @throws IOException if it cannot be read
     * @throws PrivacyInputException with every line that is none of a register
     */
    public static long read(Reader in, ErasureRegister register) throws IOException {
        List<RegisterEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(entry(JsonTree.readObject(line)));
                } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                    problems.add(new Problem(
                            ProblemCode.REGISTER_UNREADABLE,
                            "line " + number,
                            "it is no entry of an erasure register.",
                            "hand over what RegisterLines.write(…) wrote, unchanged."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("The copy of an erasure register was not read", problems);
        }
        entries.forEach(register::put);
        return entries.size();
    }

    private static String line(RegisterEntry entry) {
        return JsonTree.write(Map.of(
                "subject", entry.pseudonym(),
                "kind", entry.kind(),
                "state", entry.state(),
                "at", entry.at(),
                "times", entry.times()));
    }

    private static RegisterEntry entry(Map<String, Object> line) {
        if (!(line.get("times") instanceof Long times) || !line.keySet().equals(NAMES)) {
            throw new IllegalArgumentException("names");
        }
        return new RegisterEntry(
                String.valueOf(line.get("subject")),
                String.valueOf(line.get("kind")),
                RegisterEntry.State.valueOf(String.valueOf(line.get("state"))),
                Instant.parse(String.valueOf(line.get("at"))),
                Math.toIntExact(times));
    }
}
