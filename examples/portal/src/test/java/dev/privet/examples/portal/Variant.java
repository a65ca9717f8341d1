/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.annotation.RecipientRole;
import dev.privet.archunit.PrivacyRules;
import dev.privet.datamap.DataMap;
import dev.privet.lock.PrivacyLock;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The application with changes to its source, compiled beside it: what the build would say of them, without the build.
 *
 * @param folder holds the changed source and its classes
 */
record Variant(Path folder) {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String PACKAGE = "dev.privet.examples.portal.";

    static Variant in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("src").resolve(SOURCES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Variant(folder);
    }

    /** Puts one text in the place of another, which must stand in the class once. */
    void change(Class<?> type, String from, String to) throws IOException {
        Path file = source(type);
        String source = Files.readString(file);
        assertThat(source.split(Pattern.quote(from), -1)).hasSize(2);
        Files.writeString(file, source.replace(from, to));
    }

    /** On which line of a changed class a text stands. */
    int line(Class<?> type, String text) throws IOException {
        List<String> lines = Files.readAllLines(source(type));
        return 1
                + IntStream.range(0, lines.size())
                        .filter(number -> lines.get(number).contains(text))
                        .findFirst()
                        .orElseThrow();
    }

    private Path source(Class<?> type) {
        return folder.resolve("src").resolve(type.getName().replace('.', '/') + ".java");
    }

    void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "--release",
                "17",
                "-parameters",
                "-g",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes().toString()));
        Files.createDirectories(classes());
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    /** What the rules of {@link DataProtectionTest} say, line by line; it is no report on the application. */
    List<String> violations() {
        return violations(PrivacyRules.all());
    }

    /** What looks like personal data and bears no mark, and how to mark it. */
    List<String> unmarked() {
        return violations(PrivacyRules.whatLooksPersonalIsMarked());
    }

    private List<String> violations(ArchRule rule) {
        JavaClasses imported = new ClassFileImporter().importPath(classes());
        return rule.evaluate(imported).getFailureReport().getDetails();
    }

    /** What the lock of {@link PrivacyLockTest} says, line by line. */
    List<String> differences() throws IOException {
        return PrivacyLock.at(Path.of("privacy.lock")).differences(dataMap()).stream()
                .map(difference -> difference.grade() + " " + difference)
                .toList();
    }

    /** The one that the application would build, with what its properties say. */
    private DataMap dataMap() throws IOException {
        List<Class<?>> marked = new ArrayList<>();
        try (URLClassLoader loader = loader();
                Stream<Path> files = Files.walk(classes());
                Reader officer = Files.newBufferedReader(
                        Path.of("src/main/resources/purposes.properties"), StandardCharsets.UTF_8)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = PACKAGE + file.getFileName().toString().replace(".class", "");
                Class<?> type = load(loader, name);
                if (DataMap.isMarked(type)) {
                    marked.add(type);
                }
            }
            return DataMap.builder(Set.of(Regime.UK), LocalDate.of(2026, 11, 27))
                    .marked(marked)
                    .exporter(Regime.UK, "GB")
                    .overrides(PurposeOverrides.builder("application.properties")
                            .recipients(
                                    "support-desk",
                                    RecipientMark.of("Example Call Centre Ltd", RecipientRole.PROCESSOR, "GB"))
                            .build())
                    .overrides(PurposeOverrides.read("purposes.properties", officer))
                    .build();
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Loads the application's own classes from here, although they are on the class path too. */
    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {classes().toUri().toURL()}, Variant.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? findClass(name) : loaded;
                }
            }
        };
    }
}
