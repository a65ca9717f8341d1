/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the source file of a class below a folder such as {@code src/main/java}. What is not there, or cannot be read, is not found: a
 * report goes out without it.
 *
 * @param folder the folder of the sources, relative to where the build runs
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SourceFolder(Path folder) {

    /** Refuses null. */
    public SourceFolder {
        Objects.requireNonNull(folder, "folder");
    }

    /**
     * Where a member of a class is written.
     *
     * @param type the class; of a nested one, the file of the outermost
     * @param member the name of a member, or empty for the class itself
     * @return the file with the first line that declares something of that name, or with no line where none seems to; nothing where there
     *     is no such file
     */
    public Optional<Location> find(Class<?> type, String member) {
        return find(type.getName(), member);
    }

    /**
     * Where a member of a class is written that is known by its name alone.
     *
     * @param type the binary name of the class; of a nested one, the file of the outermost
     * @param member the name of a member, or empty for the class itself
     * @return as for a class
     */
    public Optional<Location> find(String type, String member) {
        String name = type.replaceAll("\\$.*", "").replace('.', '/') + ".java";
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String wanted = member.isEmpty() ? type.replaceAll(".*[.$]", "") : member;
        return Optional.of(new Location(file.toString(), line(file, wanted, member.isEmpty())));
    }

    private static int line(Path file, String name, boolean isType) {
        Pattern declaration = Pattern.compile(
                isType
                        ? "\\b(class|record|interface|enum) " + Pattern.quote(name) + "\\b"
                        : "^[^*/]*\\S\\s+" + Pattern.quote(name) + "\\s*[;=,)]");
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.rangeClosed(1, lines.size())
                    .filter(number -> declaration.matcher(lines.get(number - 1)).find())
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
