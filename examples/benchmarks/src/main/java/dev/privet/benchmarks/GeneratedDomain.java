/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A domain of five hundred marked classes such as real code bases have: twenty kinds of persons, fifty embeddables, and rows that
 * lead to a person over an association, over another row, or by a bare id; each with ten to fifteen properties, of which three hold
 * personal data, mapped for Jakarta Persistence, with getters and setters, below a common mapped superclass.
 */
final class GeneratedDomain {

    static final int CLASSES = 500;
    private static final int PERSONS = 20;
    private static final int EMBEDDABLES = 50;
    private static final String PACKAGE = "generated.";
    private static final String HEAD = """
            package generated;
            import dev.privet.annotation.*;
            import dev.privet.benchmarks.SamplePurposes.*;
            import dev.privet.vocabulary.*;
            import jakarta.persistence.*;
            import java.time.*;
            import java.util.*;
            """;
    private static final String[] PURPOSES = {"Accounts", "Billing", "Delivering", "Helping", "Informing"};

    private final List<String> names = new ArrayList<>();
    private final Path sources;
    private final Path classes;

    private GeneratedDomain(Path folder) throws IOException {
        sources = Files.createDirectories(folder.resolve("generated"));
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    /** Writes the sources and lets another process compile them, so that this one stays as cold as a host that starts. */
    static GeneratedDomain compile(Path folder) throws IOException, InterruptedException {
        GeneratedDomain domain = new GeneratedDomain(folder);
        domain.write(
                "Stored",
                "@MappedSuperclass public abstract class Stored {\n"
                        + property("@Id @GeneratedValue", "Long", "id")
                        + property("@Version", "int", "version")
                        + property("@Column(nullable = false)", "Instant", "createdAt")
                        + property("", "LocalDate", "closedOn")
                        + "}\n");
        for (int i = 0; i < EMBEDDABLES; i++) {
            domain.add("Part" + i, "@Embeddable public class Part" + i + " {\n" + personal(i) + plain(i, 7) + "}\n");
        }
        for (int i = 0; i < PERSONS; i++) {
            domain.add("Person" + i, person(i));
        }
        for (int i = 0; i < CLASSES - PERSONS - EMBEDDABLES; i++) {
            domain.add("Row" + i, row(i));
        }
        domain.write("Proxy", "public class Proxy extends Row" + (CLASSES - PERSONS - EMBEDDABLES - 1) + " {}\n");
        domain.compile();
        return domain;
    }

    List<String> names() {
        return names;
    }

    /** A class loader that has loaded none of the classes. */
    URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedDomain.class.getClassLoader());
    }

    /** What a persistence provider makes of the last class: a subclass that bears no mark. */
    Class<?> proxy(ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(PACKAGE + "Proxy", false, loader);
    }

    private void add(String name, String source) throws IOException {
        write(name, source);
        names.add(PACKAGE + name);
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(sources.resolve(name + ".java"), HEAD + source);
    }

    private void compile() throws IOException, InterruptedException {
        Path arguments = sources.resolve("arguments");
        List<String> lines = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        lines.add("-cp");
        lines.add(System.getProperty("java.class.path"));
        names.forEach(name -> lines.add(
                sources.resolve(name.substring(PACKAGE.length()) + ".java").toString()));
        lines.add(sources.resolve("Stored.java").toString());
        lines.add(sources.resolve("Proxy.java").toString());
        Files.write(arguments, lines);
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "@" + arguments)
                .inheritIO()
                .start();
        if (javac.waitFor() != 0) {
            throw new IllegalStateException("javac: the generated classes do not compile");
        }
    }

    private static String person(int i) {
        return """
                @Entity @DataSubject("person %d")
                @RetainFor(period = "P6Y", from = "closedOn", then = Disposal.ANONYMISE, because = "Limitation Act 1980, s. 5")
                public class Person%d extends Stored {
                """.formatted(i, i)
                + personal(i)
                + plain(i, 5)
                + property("@Embedded", "Part" + i, "part")
                + "@OneToMany(mappedBy = \"person\") private List<Row" + i + "> rows = new ArrayList<>();\n}\n";
    }

    private static String row(int i) {
        int person = i % PERSONS;
        StringBuilder source = new StringBuilder("@Entity @RetainFor(period = \"P2Y\", from = \"closedOn\", then ="
                + " Disposal.DELETE)\npublic class Row" + i + " extends Stored {\n");
        if (i % 3 == 0 || i < PERSONS) {
            source.append(property(
                    "@AboutSubject @ManyToOne(optional = false, fetch = FetchType.LAZY)", "Person" + person, "person"));
        } else if (i % 3 == 1) {
            // The row before is tied to a person by itself.
            source.append(property(
                    "@AboutSubject(path = \"person\") @ManyToOne(optional = false)", "Row" + (i - 1), "parent"));
        } else {
            source.append(property(
                    "@AboutSubject @RefersTo(Person" + person + ".class) @Column(nullable = false)",
                    "Long",
                    "personId"));
        }
        source.append(personal(i)).append(plain(i, 6 + i % 3));
        if (i % 4 == 0) {
            source.append(property("@Embedded", "Part" + i / 4 % EMBEDDABLES, "part"));
        }
        if (i % 5 == 0 && i > 0) {
            source.append(property("@ManyToOne", "Row" + i / 2, "other"));
        }
        return source.append("}\n").toString();
    }

    private static String personal(int i) {
        String purpose = PURPOSES[i % PURPOSES.length] + ".class";
        String other = PURPOSES[(i + 1) % PURPOSES.length] + ".class";
        return property(
                        "@PersonalData(category = PersonName.class, purposes = {" + purpose + ", " + other
                                + "}) @Column(length = 80)",
                        "String",
                        "name")
                + property(
                        "@PersonalData(category = EmailAddress.class, purposes = " + purpose + ", maskedFor = " + other
                                + ") @Column(unique = true)",
                        "String",
                        "email")
                + property(
                        "@PersonalData(category = FreeText.class, purposes = " + other + ") @Lob", "String", "remark");
    }

    private static String plain(int i, int count) {
        String[] types = {"int", "String", "boolean", "Instant", "Long", "DayOfWeek", "Set<String>"};
        StringBuilder source = new StringBuilder();
        for (int j = 0; j < count; j++) {
            String type = types[(i + j) % types.length];
            String annotations = type.startsWith("Set")
                    ? "@ElementCollection"
                    : type.equals("DayOfWeek") ? "@Enumerated(EnumType.STRING)" : j % 2 == 0 ? "@Column" : "";
            source.append(property(annotations, type, "plain" + j));
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
