/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds what the Javadoc of a module leaves out, by the compiler's own doclint. The parameters of a record's compact
 * constructor are no gap: the record has told them already. JDK 17 looks at those alone and not at the record's own, newer
 * JDKs do the opposite; so this test is worth running on both.
 */
public final class JavadocGaps {

    private static final Pattern GAP =
            Pattern.compile("no comment|no @|no main description|use of default constructor");
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*(public |protected )?\\w+ \\{");

    private JavadocGaps() {}

    /**
     * Checks the public and protected members below a source folder.
     *
     * @param sources a folder such as {@code src/main/java}
     * @param scratch an empty folder for what the compiler writes
     * @return one line per gap, with file, line and reason
     * @throws IOException if a file cannot be read
     */
    public static List<String> in(Path sources, Path scratch) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> javaFiles = tree.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
            List<String> options = List.of(
                    "-Xdoclint:missing/protected",
                    "-Xmaxwarns",
                    "10000",
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    scratch.toString());
            StringWriter rest = new StringWriter();
            boolean compiled = compiler.getTask(
                            rest, files, found, options, null, files.getJavaFileObjectsFromPaths(javaFiles))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The sources do not compile: " + found.getDiagnostics() + rest);
            }
        }
        return found.getDiagnostics().stream()
                .filter(gap -> gap.getSource() != null && isGap(gap) && !isCompactConstructor(gap))
                .map(gap -> Path.of(gap.getSource().getName()).getFileName()
                        + ":"
                        + gap.getLineNumber()
                        + " "
                        + gap.getMessage(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Doclint has no code of its own for what it finds, so its words are all there is to go by. */
    private static boolean isGap(Diagnostic<?> diagnostic) {
        return GAP.matcher(diagnostic.getMessage(Locale.ROOT)).lookingAt();
    }

    private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> gap) {
        if (!gap.getMessage(Locale.ROOT).startsWith("no @param")) {
            return false;
        }
        try {
            String[] lines = gap.getSource().getCharContent(true).toString().split("\n", -1);
            return COMPACT_CONSTRUCTOR
                    .matcher(lines[(int) gap.getLineNumber() - 1])
                    .matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
