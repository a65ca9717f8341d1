/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverTest {

    private static final String CUSTOMER =
            "package shop; public class Customer { String email; boolean emailVerified; }";

    private static final Clock DAY = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void givenAFolder_whenScanned_thenTheTableNamesTheFieldAndTheProgramEndsWithZero() throws IOException {
        assertThat(run(classes().toString())).isZero();
        assertThat(text(out)).contains("shop.Customer.email ").doesNotContain("emailVerified");
        assertThat(text(errors)).isEmpty();
    }

    @Test
    void givenAJarOfSpringBoot_whenScanned_thenTheApplicationsClassesAreReadAndLibrariesOnlyWhenAsked()
            throws IOException {
        byte[] type = Files.readAllBytes(classes().resolve("shop/Customer.class"));
        Path library = jar("library.jar", "shop/Customer.class", type);
        Path boot = jar("boot.jar", "BOOT-INF/classes/shop/Customer.class", type);
        Path nested = jar("nested.jar", "BOOT-INF/lib/library.jar", Files.readAllBytes(library));
        assertThat(run(boot.toString(), "--format", "json")).isZero();
        assertThat(text(out)).contains("\"class\":\"shop.Customer\",\"field\":\"email\"");
        assertThat(run(nested.toString())).isEqualTo(2);
        assertThat(text(errors)).contains("PRIVET-0141").contains("nested.jar").contains("There is no class in it");
        out.reset();
        Path launcher = jar("launcher.jar", "org/springframework/boot/loader/Customer.class", type);
        assertThat(run(launcher.toString())).isEqualTo(2);
        assertThat(run(nested.toString(), "--libraries")).isZero();
        assertThat(text(out)).contains("shop.Customer.email");
    }

    @Test
    void givenFindings_whenAskedToFail_thenTheProgramEndsWithOne() throws IOException {
        String path = classes().toString();
        assertThat(run(path, "--fail")).isEqualTo(1);
        assertThat(run(path, "--fail", "--packages", "shop")).isEqualTo(1);
        assertThat(run(path, "--fail", "--min-confidence", "1")).isZero();
    }

    @Test
    void givenAPackageWithoutClasses_whenAskedFor_thenTheNearestAreNamed() throws IOException {
        assertThat(run(classes().toString(), "--packages", "shop,shops.web,sho"))
                .isEqualTo(2);
        assertThat(text(errors))
                .contains("PRIVET-0141", "--packages shops.web", "--packages sho", "No class that was read is in it.")
                .contains("name a package such as shop, or leave --packages out.")
                .doesNotContain("--packages shop:");
    }

    @Test
    void givenAnEmptyNameOfAPackage_whenAskedToFail_thenItIsRefused() throws IOException {
        for (String names : List.of("", " ", "shop,", ",shop", "shop, ,shop")) {
            errors.reset();
            assertThat(run(classes().toString(), "--fail", "--packages", names)).isEqualTo(2);
            assertThat(text(errors)).contains("PRIVET-0141 --packages", "A name is empty.", "or leave --packages out.");
        }
        assertThat(text(out)).isEmpty();
    }

    @Test
    void givenBlanksAroundNamesOfPackages_whenAskedFor_thenTheyDoNotCount() throws IOException {
        assertThat(run(classes().toString(), "--fail", "--packages", " shop , shop"))
                .isEqualTo(1);
        assertThat(text(errors)).isEmpty();
    }

    @Test
    void givenClassesWithADollarInTheirOwnNames_whenWrittenAsAContributor_thenItCompilesAndLeavesThemOut()
            throws IOException {
        compile("Pay$Customer.java", "package shop; public class Pay$Customer { public String email; }");
        compile("Customer$.java", "package shop; public class Customer$ { public String email; }");
        compile(
                "Order.java",
                "package shop; public class Order { public static class Customer { String email; }"
                        + " public static class Guest$One { public String email; } }");

        assertThat(run(folder.resolve("classes").toString(), "--format", "contributor"))
                .isZero();

        assertThat(text(out))
                .contains("\n        map.type(shop.Order.Customer.class)")
                .contains("// not public, or called with a $, mark it itself: map.type(shop.Pay.Customer.class)")
                .contains("// not public, or called with a $, mark it itself: map.type(shop.Order.Guest.One.class)");
        compile("DiscoveredPersonalData.java", text(out));
    }

    @Test
    void givenALexicon_whenNamed_thenItCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "forget : email");
        assertThat(run(classes().toString(), "--lexicon", file.toString(), "--fail"))
                .isZero();
        Files.writeString(file, "nonsense");
        assertThat(run(classes().toString(), "--lexicon", file.toString())).isEqualTo(2);
        assertThat(text(errors)).contains("PRIVET-0140").contains("own.txt:1");
    }

    @Test
    void givenWrongWords_whenStarted_thenAllAreToldWithTheirRemedy() {
        assertThat(run("nowhere", "--format", "xml", "--min-confidence", "2", "--colour", "--lexicon"))
                .isEqualTo(2);
        assertThat(text(errors))
                .contains("nowhere", "There is no such file or folder", "build first")
                .contains("--format xml", "use table, json, contributor, sarif or markdown")
                .contains("--min-confidence 2", "It is no number from 0 to 1")
                .contains("--colour", "There is no such option")
                .contains("--lexicon", "Its value is missing");
    }

    @Test
    void givenNoPath_whenStarted_thenItSaysWhatToName() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(errors)).contains("No path is named").contains("target/classes");
    }

    @Test
    void givenAnEmptyFolderAndABrokenClass_whenScanned_thenBothAreTold() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path broken = Files.writeString(folder.resolve("Broken.class"), "no class at all");
        assertThat(run(empty.toString(), broken.toString())).isEqualTo(2);
        assertThat(text(errors)).contains("There is no class in it").contains("It cannot be read as classes");
    }

    private int run(String... arguments) {
        return Discover.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                DAY);
    }

    private Path classes() throws IOException {
        return compile("Customer.java", CUSTOMER);
    }

    private Path compile(String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name), text);
        Path target = Files.createDirectories(folder.resolve("classes"));
        String path = target + File.pathSeparator + System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", path, "-d", target.toString(), source.toString()))
                .isZero();
        return target;
    }

    private Path jar(String name, String entry, byte[] content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return jar;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
