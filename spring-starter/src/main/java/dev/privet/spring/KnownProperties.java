/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.json.BasicJsonParser;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.UrlResource;

/**
 * All properties that this module has, whatever else is on the class path: what the metadata says that was generated for editors when the
 * module was built.
 */
final class KnownProperties {

    static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("privet");

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<ConfigurationPropertyName, ResolvableType> types;

    private KnownProperties(Map<ConfigurationPropertyName, ResolvableType> types) {
        this.types = types;
    }

    /** Those of the file beside the classes. Nothing where there is none, as in a native image, whose files are picked one by one. */
    static Optional<KnownProperties> read() {
        String name = KnownProperties.class.getName().replace('.', '/') + ".class";
        URL own = KnownProperties.class.getResource(KnownProperties.class.getSimpleName() + ".class");
        if (own == null || !own.toString().endsWith(name)) {
            return Optional.empty();
        }
        String root = own.toString().substring(0, own.toString().length() - name.length());
        try (InputStream in = new UrlResource(root + METADATA).getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The parser that needs no library stumbles over the blanks of a file that is set out for people.
            return Optional.of(of(text.lines().map(String::strip).collect(Collectors.joining())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static KnownProperties of(String json) {
        Map<ConfigurationPropertyName, ResolvableType> types = new TreeMap<>();
        for (Object property :
                (Collection<?>) new BasicJsonParser().parseMap(json).getOrDefault("properties", List.of())) {
            Map<?, ?> said = (Map<?, ?>) property;
            ConfigurationPropertyName name = ConfigurationPropertyName.of(String.valueOf(said.get("name")));
            if (PREFIX.isAncestorOf(name)) {
                types.put(name, type(String.valueOf(said.get("type"))));
            }
        }
        return new KnownProperties(types);
    }

    /** Of a type that is not there, as a library of the host's choice is missing, nothing below it is judged. */
    private static ResolvableType type(String text) {
        try {
            return PropertyShape.type(text);
        } catch (IllegalArgumentException | LinkageError e) {
            return ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class);
        }
    }

    /** Whether a name is that of a property, or lies in one. */
    boolean knows(ConfigurationPropertyName name) {
        return types.entrySet().stream()
                .anyMatch(one -> one.getKey().equals(name)
                        || (one.getKey().isAncestorOf(name)
                                && PropertyShape.known(
                                                one.getValue(),
                                                name,
                                                one.getKey().getNumberOfElements())
                                        == name.getNumberOfElements()));
    }

    /** What could have been meant: what may stand in the property that the name lies in; else all properties. */
    List<String> candidates(ConfigurationPropertyName name) {
        List<String> inside = types.entrySet().stream()
                .filter(one -> one.getKey().isAncestorOf(name))
                .flatMap(one -> inside(one.getKey(), one.getValue(), name))
                .toList();
        return inside.isEmpty()
                ? types.keySet().stream()
                        .map(ConfigurationPropertyName::toString)
                        .toList()
                : inside;
    }

    private static Stream<String> inside(
            ConfigurationPropertyName property, ResolvableType type, ConfigurationPropertyName name) {
        int from = property.getNumberOfElements();
        int known = PropertyShape.known(type, name, from);
        String parent = name.chop(known).toString();
        return PropertyShape.below(type, name, from, known).stream()
                .map(next -> parent + (next.startsWith("[") ? "" : ".") + next);
    }

    /** The names of the properties as they stand in a file. */
    List<String> names() {
        return types.keySet().stream().map(ConfigurationPropertyName::toString).toList();
    }
}
