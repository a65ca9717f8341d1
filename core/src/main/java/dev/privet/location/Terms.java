/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the transfer registers: how they are spelled, and which ones ship with the library. */
final class Terms {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "transfer-facts.txt", column("transfer-facts.txt", "fact"),
            "safeguards.txt", column("safeguards.txt", "safeguard"),
            "derogations.txt", column("derogations.txt", "derogation"));

    private Terms() {}

    private static Set<String> column(String register, String column) {
        return FactTable.read(Terms.class, register).rows().stream()
                .map(row -> row.text(column))
                .collect(Collectors.toUnmodifiableSet());
    }

    static void requireWord(String id) {
        Objects.requireNonNull(id, "id");
        if (!WORD.matcher(id).matches()) {
            throw new IllegalArgumentException("id: capitals, digits and underscores only, for example DPF_LISTED");
        }
    }

    static Set<String> words(String register) {
        return Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(KNOWN.get(register), register)));
    }

    static String known(String register, String column, String id) {
        Set<String> known = Objects.requireNonNull(KNOWN.get(register), register);
        String word = Objects.requireNonNull(id, "id").strip().toUpperCase(Locale.ROOT);
        if (!known.contains(word)) {
            throw PrivacyInputException.of(
                    "A term of a transfer cannot be found",
                    new Problem(
                            ProblemCode.UNKNOWN_TRANSFER_TERM,
                            register,
                            "no row has this " + column + ".",
                            "use one of " + new TreeSet<>(known) + "; for rows of your own call the constructor."));
        }
        return word;
    }

    /** The entries of a cell that holds a list, such as {@code IS, LI, NO}. */
    static List<String> list(FactTable.Row row, String column) {
        return row.optional(column).stream()
                .flatMap(cell -> Arrays.stream(cell.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
