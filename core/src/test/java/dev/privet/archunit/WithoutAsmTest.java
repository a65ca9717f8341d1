/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WithoutAsmTest {

    private static final String MISSING = "PRIVET-0802";

    /** Is loaded by a class loader of its own, for which all else here is another package. */
    public static final class Build implements Callable<List<String>> {

        @Override
        public List<String> call() {
            JavaClasses classes = new ClassFileImporter().importPackages("dev.privet.archunit.wrong.logs");
            return Stream.of(
                            PrivacyRules.personalDataStaysOutOfLogs(),
                            PrivacyRules.personalDataStaysOutOfExceptions(),
                            PrivacyRules.nothingGoesPastTheGate(),
                            PrivacyRules.all(),
                            PrivacyRules.personalDataStaysOutOfToString())
                    .map(rule -> result(rule, classes))
                    .toList();
        }

        private static String result(ArchRule rule, JavaClasses classes) {
            try {
                return rule.evaluate(classes).getFailureReport().getDetails().toString();
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    private static URL[] withoutAsm() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.getFileName().toString().startsWith("asm"))
                .map(WithoutAsmTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void givenAHostWithoutAsm_whenItsRulesAreChecked_thenThoseThatNeedItSayWhatToAddAndOthersDoWithout()
            throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(withoutAsm(), ClassLoader.getPlatformClassLoader())) {
            current.setContextClassLoader(loader);
            Object build = loader.loadClass(Build.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            List<?> results = (List<?>) ((Callable<?>) build).call();

            assertThat(results.subList(0, 4))
                    .extracting(Object::toString)
                    .allSatisfy(text ->
                            assertThat(text).contains(MISSING, "add org.ow2.asm:asm-analysis to the dependencies"));
            assertThat(results.get(4).toString())
                    .contains("Member.toString() reads Member.name")
                    .doesNotContain(MISSING);
        } finally {
            current.setContextClassLoader(before);
        }
    }
}
