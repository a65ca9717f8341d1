/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two hundred marked entities: twenty kinds of persons and nine rows for each, three personal properties and seven plain ones in each. */
final class GeneratedEntities {

    private static final int PERSONS = 20;
    private static final int ROWS = 180;
    private static final int PLAIN = 7;

    /** How many there are. */
    static final int COUNT = PERSONS + ROWS;

    private static final String HEAD = """
            package generated;
            import dev.privet.annotation.*;
            import dev.privet.benchmarks.boot.shop.*;
            import dev.privet.vocabulary.*;
            import jakarta.persistence.*;
            import java.time.*;
            @Entity
            """;

    private GeneratedEntities() {}

    /** Compiles them below a folder, and says where they are. */
    static Path compile(Path folder) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "-proc:none", "-parameters"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        for (int i = 0; i < PERSONS; i++) {
            command.add(write(sources, "Person" + i, person(i)));
        }
        for (int i = 0; i < ROWS; i++) {
            command.add(write(sources, "Row" + i, row(i)));
        }
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("The generated entities do not compile");
        }
        return classes;
    }

    private static String write(Path sources, String name, String source) throws IOException {
        return Files.writeString(sources.resolve(name + ".java"), HEAD + source).toString();
    }

    private static String person(int i) {
        return """
                @DataSubject("person %d")
                @RetainFor(from = "closedOn", then = Disposal.ANONYMISE)
                public class Person%d {
                """.formatted(i, i) + properties() + "}\n";
    }

    private static String row(int i) {
        return "@RetainFor(from = \"closedOn\", then = Disposal.DELETE)\npublic class Row" + i + " {\n"
                + property("@ManyToOne(optional = false, fetch = FetchType.LAZY)", "Person" + i % PERSONS, "person")
                + properties()
                + "}\n";
    }

    private static String properties() {
        StringBuilder source = new StringBuilder();
        source.append(property("@Id @GeneratedValue", "Long", "id"));
        source.append(property("", "LocalDate", "closedOn"));
        source.append(property(
                "@PersonalData(category = PersonName.class, purposes = {Selling.class, Helping.class})",
                "String",
                "name"));
        source.append(property(
                "@PersonalData(category = EmailAddress.class, purposes = Selling.class, maskedFor = Helping.class)",
                "String",
                "email"));
        source.append(property(
                "@PersonalData(category = FreeText.class, purposes = Helping.class) @Column(length = 2000)",
                "String",
                "remark"));
        String[] types = {"int", "String", "boolean", "Instant", "Long"};
        for (int i = 0; i < PLAIN; i++) {
            source.append(property("", types[i % types.length], "plain" + i));
        }
        return source.toString();
    }

    private static String property(String annotations, String type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return annotations + " private " + type + " " + name + ";\npublic " + type + " get" + capital + "() { return "
                + name + "; }\npublic void set" + capital + "(" + type + " " + name + ") { this." + name + " = " + name
                + "; }\n";
    }
}
