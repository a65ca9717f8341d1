/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.UrlResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All properties that this module has, whatever else is on the class path: what the metadata says that was generated for editors when the
 * module was built.
 */
final class KnownProperties {

    static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("privet");

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /** By name what the metadata calls their type. Few are ever asked for it. */
    private final Map<ConfigurationPropertyName, String> types;

    private KnownProperties(Map<ConfigurationPropertyName, String> types) {
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
            return Optional.of(of(in));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads the one list that counts piece by piece: at a start, this is a part of the time that can be felt. */
    static KnownProperties of(InputStream json) {
        Map<ConfigurationPropertyName, String> types = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean properties = parser.currentName().equals("properties");
                parser.nextToken();
                if (properties) {
                    readProperties(parser, types);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new KnownProperties(types);
    }

    private static void readProperties(JsonParser parser, Map<ConfigurationPropertyName, String> types) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String name = "";
            String type = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("name")) {
                    name = parser.getString();
                } else if (key.equals("type")) {
                    type = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
            ConfigurationPropertyName said = ConfigurationPropertyName.of(name);
            if (PREFIX.isAncestorOf(said)) {
                types.put(said, type);
            }
        }
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
                                                type(one.getValue()),
                                                name,
                                                one.getKey().getNumberOfElements())
                                        == name.getNumberOfElements()));
    }

    /** What could have been meant: what may stand in the property that the name lies in; else all properties. */
    List<String> candidates(ConfigurationPropertyName name) {
        List<String> inside = types.entrySet().stream()
                .filter(one -> one.getKey().isAncestorOf(name))
                .flatMap(one -> inside(one.getKey(), type(one.getValue()), name))
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
