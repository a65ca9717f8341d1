/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jandex;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.discovery.ClassSource;
import dev.privet.discovery.ScannedClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * Reads classes through Jandex. Folders are searched for classes and jars; of a jar that holds an application, as Spring Boot and
 * application servers have them, the application's own classes are read, and its libraries only when asked. Keeps nothing and is
 * safe for threads.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JandexSource implements ClassSource {

    /** Classes in an application's jar that are not the application's: for other releases of Java, and Boot's own launcher. */
    private static final List<String> FOREIGN = List.of("META-INF/versions/", "org/springframework/boot/loader/");

    private static final String CLASS = ".class";
    private static final String MODULE = "module-info.class";
    private static final String JAR = ".jar";
    private static final String WAR = ".war";

    /** A source that has read nothing. */
    public JandexSource() {}

    @Override
    public List<ScannedClass> read(List<Path> paths, boolean libraries) {
        List<Problem> problems = new ArrayList<>();
        Indexer indexer = new Indexer();
        for (Path path : paths) {
            try {
                int before = problems.size();
                int found = read(path, libraries, indexer);
                if (found == 0 && problems.size() == before) {
                    problems.add(problem(
                            path,
                            "There is no class in it.",
                            "name a jar, or a folder such as target/classes after the build"));
                }
            } catch (IOException | IllegalArgumentException e) {
                problems.add(problem(
                        path, "It cannot be read as classes.", "name a jar or a folder of classes that is whole"));
            }
        }
        if (!problems.isEmpty()) {
            throw new PrivacyInputException("Discovery cannot look at this", problems);
        }
        Index index = indexer.complete();
        return index.getKnownClasses().stream()
                .map(type -> new ClassConversion(index).convert(type))
                .toList();
    }

    private static int read(Path path, boolean libraries, Indexer indexer) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path, libraries, indexer);
        }
        if (path.endsWith(MODULE)) {
            return 0;
        }
        if (path.toString().endsWith(CLASS)) {
            try (InputStream in = Files.newInputStream(path)) {
                indexer.index(in);
            }
            return 1;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return jar(in, libraries, indexer);
        }
    }

    private static int folder(Path folder, boolean libraries, Indexer indexer) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(CLASS, JAR, WAR)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .sorted()
                    .toList();
        }
        int found = 0;
        for (Path file : files) {
            found += read(file, libraries, indexer);
        }
        return found;
    }

    private static int jar(InputStream in, boolean libraries, Indexer indexer) throws IOException {
        // A zip stream closes what it reads from; a jar in a jar must not close the outer one.
        ZipInputStream zip = new ZipInputStream(in);
        int found = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(CLASS)
                    && !name.endsWith(MODULE)
                    && FOREIGN.stream().noneMatch(name::startsWith)) {
                indexer.index(zip);
                found++;
            } else if (libraries && name.endsWith(JAR)) {
                found += jar(zip, true, indexer);
            }
        }
        return found;
    }

    private static Problem problem(Path place, String why, String remedy) {
        return new Problem(ProblemCode.NOTHING_TO_DISCOVER, place.toString(), why, remedy + ".");
    }
}
