/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jandex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.discovery.Discovery;
import dev.privet.discovery.Finding;
import dev.privet.discovery.Lexicon;
import dev.privet.discovery.ScannedAnnotation;
import dev.privet.discovery.ScannedClass;
import dev.privet.discovery.ScannedField;
import dev.privet.discovery.ScannedType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JandexSourceTest {

    private static final String STUBS = """
            package javax.persistence;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME) public @interface Entity {}
            """;
    private static final String COLUMN = """
            package javax.persistence;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME) public @interface Column { String name() default ""; int length() default 0; }
            """;

    @TempDir
    private Path folder;

    @Test
    void givenAnOldModel_whenRead_thenAnnotationsOfFieldsAndGettersAreThereWithTheirAttributes() throws IOException {
        Map<String, ScannedClass> classes = read(Map.of(
                "javax/persistence/Entity",
                STUBS,
                "javax/persistence/Column",
                COLUMN,
                "shop/Customer",
                """
                        package shop;
                        @javax.persistence.Entity
                        public class Customer extends Base {
                          static String count;
                          @javax.persistence.Column(name = "LAST_NAME", length = 3) String ln;
                          java.util.List<? extends CharSequence> tags;
                          byte[] raw;
                          String phone;
                          @javax.persistence.Column(name = "PHONE_NO") public String getPhone() { return phone; }
                        }
                        """,
                "shop/Base",
                "package shop; class Base { Long id; enum Colour { RED } }"));
        ScannedClass customer = type(classes, "shop.Customer");
        assertThat(customer.superclass()).contains("shop.Base");
        assertThat(customer.reachable()).isTrue();
        assertThat(customer.annotations()).containsExactly(ScannedAnnotation.of("javax.persistence.Entity"));
        assertThat(customer.fields())
                .extracting(ScannedField::name)
                .containsExactlyInAnyOrder("ln", "tags", "raw", "phone");
        assertThat(field(customer, "ln").annotations())
                .containsExactly(new ScannedAnnotation(
                        "javax.persistence.Column", Map.of("name", List.of("LAST_NAME"), "length", List.of("3"))));
        assertThat(field(customer, "phone").annotations())
                .extracting(annotation -> annotation.attributes().get("name"))
                .containsExactly(List.of("PHONE_NO"));
        assertThat(field(customer, "tags").type())
                .isEqualTo(new ScannedType("java.util.List", List.of(ScannedType.of("java.lang.CharSequence"))));
        assertThat(field(customer, "raw").type()).isEqualTo(ScannedType.arrayOf(ScannedType.of("byte")));
        assertThat(type(classes, "shop.Base").reachable()).isFalse();
        assertThat(type(classes, "shop.Base$Colour").shape()).isEqualTo(ScannedClass.Shape.ENUM);
        assertThat(find(classes)).contains("ln", "phone");
    }

    @Test
    void givenRecordsAndRepeatedMarks_whenRead_thenComponentsAndEachMarkAreThere() throws IOException {
        Map<String, ScannedClass> classes = read(Map.of("shop/Guest", """
                package shop;
                import dev.privet.annotation.*;
                @NotPersonalData(because = "invented", members = "firstName")
                @NotPersonalData(because = "invented", members = "lastName")
                public record Guest(String firstName, String lastName, String email,
                    @NotPersonalData(because = "a shop's") String phone) {
                  public static class Builder { private String email; }
                }
                """));
        ScannedClass guest = type(classes, "shop.Guest");
        assertThat(guest.shape()).isEqualTo(ScannedClass.Shape.RECORD);
        assertThat(guest.annotations())
                .extracting(mark -> mark.attributes().get("members"))
                .containsExactlyInAnyOrder(List.of("firstName"), List.of("lastName"));
        assertThat(find(classes)).containsExactly("email");
    }

    private static List<String> find(Map<String, ScannedClass> classes) {
        return Discovery.with(Lexicon.standard(JandexSourceTest.class.getClassLoader()))
                .find(classes.values(), Discovery.LIKELY)
                .stream()
                .map(Finding::field)
                .toList();
    }

    private static ScannedClass type(Map<String, ScannedClass> classes, String name) {
        return Objects.requireNonNull(classes.get(name), name);
    }

    private static ScannedField field(ScannedClass type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, ScannedClass> read(Map<String, String> sources) throws IOException {
        Path target = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", target.toString(), "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return new JandexSource()
                .read(List.of(target), false).stream()
                        .collect(Collectors.toMap(ScannedClass::name, Function.identity()));
    }
}
