/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a value is put into on its way, and what it is written with. */
class FilledTest {

    @TempDir
    private Path folder;

    private static List<String> methods(String place) {
        return found(PrivacyRules.personalDataStaysOutOfLogs(), place).stream()
                .map(FilledTest::method)
                .toList();
    }

    private static String method(String text) {
        return text.replaceAll("^Method [\\w.$]+\\.(\\w+) \\(\\w+\\.java:[1-9].*", "$1");
    }

    @Test
    void givenContainersThatAreFilled_whenChecked_thenTheirTextsAreFoundAndNoneThatLookAlike() {
        assertThat(methods("wrong.filled"))
                .containsExactlyInAnyOrder(
                        "putIfAbsent",
                        "merge",
                        "computeIfAbsent",
                        "computedList",
                        "property",
                        "addAll",
                        "fill",
                        "copied",
                        "replaced",
                        "stringWriter",
                        "printWriter",
                        "formatter",
                        "atomic",
                        "builtStream",
                        "fillingReference");
    }

    @Test
    void givenWaysToTheConsole_whenChecked_thenTheyAreFoundAndNoneThatLookAlike() {
        assertThat(methods("wrong.printed"))
                .containsExactlyInAnyOrder("constant", "wrapped", "wrappedTwice", "console", "consoleWriter", "bytes");
    }

    @Test
    void givenPublishersOfReactor_whenChecked_thenWhatPassesIsFoundAndNoneThatLooksAlike() {
        assertThat(methods("wrong.reactive"))
                .containsExactlyInAnyOrder("subscribed", "lookedAt", "flattened", "waited");
    }

    @Test
    void givenSinksAndContainersOfFrameworks_whenChecked_thenEachIsKnown() throws IOException {
        Map<String, String> sources = new HashMap<>(Map.of(
                "org.springframework.core.log.LogAccessor",
                "public class LogAccessor { public void info(CharSequence text) {} }",
                "jakarta.servlet.ServletContext",
                "public interface ServletContext { void log(String text); void setAttribute(String name, Object a); }",
                "javax.servlet.GenericServlet",
                "public class GenericServlet { public void log(String text) {} public void init(String any) {} }",
                "io.quarkus.logging.Log",
                "public class Log { public static void infof(String text, Object any) {} }",
                "org.apache.logging.log4j.CloseableThreadContext",
                "public class CloseableThreadContext { public static void put(String key, String text) {} }",
                "org.springframework.util.MultiValueMap",
                "public interface MultiValueMap<K, V> { void add(K key, V value); }",
                "org.springframework.http.HttpHeaders",
                "public class HttpHeaders { public void add(String name, String value) {} }"));
        sources.put("old.Desk", """
                import dev.privet.annotation.PersonalData;
                import org.springframework.core.log.LogAccessor;
                class Desk extends javax.servlet.GenericServlet {
                  @PersonalData(category = dev.privet.vocabulary.PersonName.class) String name;
                  LogAccessor log; jakarta.servlet.ServletContext context; long id;
                  void accessor() { log.info("For " + name); }
                  void context() { context.log(name); }
                  void servlet() { log(name); }
                  void quarkus() { io.quarkus.logging.Log.infof("For %s", name); }
                  void threadContext() { org.apache.logging.log4j.CloseableThreadContext.put("who", name); }
                  void manyValues(org.springframework.util.MultiValueMap<String, String> map) { map.add("who", name); log.info("" + map); }
                  void headers() {
                    var headers = new org.springframework.http.HttpHeaders(); headers.add("who", name); log.info("" + headers);
                  }
                  void attribute() { context.setAttribute("who", name); init(name); log.info("For " + id); }
                }
                """);

        assertThat(PrivacyRules.personalDataStaysOutOfLogs()
                        .evaluate(Sources.imported(folder, sources))
                        .getFailureReport()
                        .getDetails())
                .extracting(FilledTest::method)
                .containsExactlyInAnyOrder(
                        "accessor", "context", "servlet", "quarkus", "threadContext", "manyValues", "headers");
    }
}
