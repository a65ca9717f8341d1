/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All classes that were scanned, by name. */
final class Model {

    private static final Set<String> TEXTS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "char",
            "java.lang.Character",
            "java.net.URI",
            "java.net.URL",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.SocketAddress",
            "java.lang.StringBuilder",
            "java.util.Locale",
            "java.util.TimeZone",
            "java.time.ZoneId",
            "org.joda.time.DateTimeZone",
            "java.sql.Clob",
            "javax.mail.internet.InternetAddress",
            "jakarta.mail.internet.InternetAddress");
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "double",
            "float",
            "byte",
            "java.lang.Byte",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Number",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "javax.money.MonetaryAmount",
            "java.util.concurrent.atomic.AtomicLong");
    private static final Set<String> DATES = Set.of(
            "java.util.Date",
            "java.sql.Date",
            "java.sql.Timestamp",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "org.joda.time.DateTime",
            "org.joda.time.LocalDate",
            "org.joda.time.LocalDateTime",
            "org.joda.time.Instant",
            "javax.xml.datatype.XMLGregorianCalendar");
    private static final Set<String> WRAPPERS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.SortedSet",
            "java.util.Optional",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.TreeSet",
            "java.lang.Iterable",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.Vector",
            "javax.xml.bind.JAXBElement",
            "jakarta.xml.bind.JAXBElement",
            "[]");
    private static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");
    private static final Set<String> TO_MANY = Set.of("OneToMany", "ManyToMany");

    private final SortedMap<String, ScannedClass> classes = new TreeMap<>();

    Model(Collection<ScannedClass> all) {
        all.forEach(one -> classes.putIfAbsent(one.name(), one));
    }

    Collection<ScannedClass> all() {
        return classes.values();
    }

    Optional<ScannedClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Whether it is the generated builder of the class that it is nested in: its fields are that class's once more. */
    boolean isBuilder(ScannedClass type) {
        int border = type.name().lastIndexOf('$');
        Optional<ScannedClass> outer =
                border < 0 ? Optional.empty() : find(type.name().substring(0, border));
        return type.name().endsWith("Builder")
                && outer.map(built -> names(built).containsAll(names(type))).orElse(false);
    }

    /** The scanned classes that it extends, the nearest first. */
    List<ScannedClass> ancestors(ScannedClass type) {
        List<ScannedClass> all = new ArrayList<>();
        Optional<ScannedClass> next = type.superclass().flatMap(this::find);
        while (next.isPresent() && !all.contains(next.get())) {
            all.add(next.get());
            next = next.get().superclass().flatMap(this::find);
        }
        return all;
    }

    private static Set<String> names(ScannedClass type) {
        return type.fields().stream().map(ScannedField::name).collect(Collectors.toSet());
    }

    /** The class behind collections and arrays. */
    static ScannedType element(ScannedType type) {
        ScannedType now = type;
        while (WRAPPERS.contains(now.name()) && now.arguments().size() == 1) {
            now = now.arguments().get(0);
        }
        return now;
    }

    static boolean isMany(ScannedType type) {
        return WRAPPERS.contains(type.name()) && !type.name().equals("java.util.Optional");
    }

    /** The scanned class that a field refers to, where it is one with rows or values of its own. */
    Optional<ScannedClass> target(ScannedField field) {
        ScannedType type = field.type();
        Optional<String> mapped = type.arguments().isEmpty()
                ? Optional.empty()
                : Optional.of(type.arguments().get(type.arguments().size() - 1).name());
        return find(element(type).name())
                .or(() -> mapped.flatMap(this::find))
                .filter(found -> found.shape() != ScannedClass.Shape.ENUM);
    }

    /** Whether the field leads to a row of another table, and holds no value itself. */
    boolean isReference(ScannedField field) {
        return TO_ONE.stream().anyMatch(field::bears)
                || target(field)
                        .map(found -> found.isEntity() || found.shape() == ScannedClass.Shape.INTERFACE)
                        .orElse(false);
    }

    /** Whether a class that is no row itself carries the values of a row of another, as a transfer object does. */
    boolean isCopied(ScannedClass holder, ScannedField field) {
        return isPartOfRow(holder)
                && !holder.isEmbeddable()
                && !holder.isMappedSuperclass()
                && TO_ONE.stream().noneMatch(field::bears)
                && target(field).filter(ScannedClass::isEntity).isPresent();
    }

    boolean isToOne(ScannedField field) {
        return TO_ONE.stream().anyMatch(field::bears)
                || (TO_MANY.stream().noneMatch(field::bears) && !isMany(field.type()));
    }

    /** Whether the key stands beside a reference, as {@code nationId} beside {@code nation}: then it is another row. */
    static boolean isKeyedBeside(ScannedClass holder, ScannedField field) {
        String key = field.name() + "id";
        return holder.fields().stream().anyMatch(one -> one.name().equalsIgnoreCase(key));
    }

    /** Whether instances of the class are kept with the row that holds them. */
    static boolean isPartOfRow(ScannedClass type) {
        return !type.isEntity() && type.shape() != ScannedClass.Shape.ENUM;
    }

    ValueKind kind(ScannedField field) {
        ScannedType type = field.type();
        String name = type.name();
        if (type.isArray()
                && Set.of("byte", "java.lang.Byte").contains(element(type).name())) {
            return ValueKind.BINARY;
        }
        String element = element(type).name();
        if (TEXTS.contains(element) || element.endsWith("String")) {
            return ValueKind.TEXT;
        }
        if (DATES.contains(element)) {
            return ValueKind.DATE;
        }
        if (NUMBERS.contains(element)) {
            return ValueKind.NUMBER;
        }
        if (Set.of("boolean", "java.lang.Boolean").contains(element)) {
            return ValueKind.FLAG;
        }
        if (element.equals("java.util.UUID")) {
            return ValueKind.KEY;
        }
        if (element.equals("java.sql.Blob")) {
            return ValueKind.BINARY;
        }
        if (isDocument(type, element)) {
            return ValueKind.DOCUMENT;
        }
        Optional<ScannedClass> target = find(element);
        if (target.isPresent()) {
            return kind(field, target.get());
        }
        return foreign(field, name, element);
    }

    private static boolean isDocument(ScannedType type, String element) {
        boolean json =
                Set.of("JsonNode", "ObjectNode", "JSONObject", "JsonObject").contains(Spelling.simple(element));
        return json || (element.endsWith("Map") && type.arguments().stream().allMatch(Model::isPlain));
    }

    private static boolean isPlain(ScannedType type) {
        String element = element(type).name();
        return TEXTS.contains(element) || NUMBERS.contains(element) || element.equals("java.lang.Object");
    }

    private ValueKind kind(ScannedField field, ScannedClass target) {
        if (target.shape() == ScannedClass.Shape.ENUM) {
            return ValueKind.CHOICE;
        }
        if (isMany(field.type()) && !isPartOfRow(target)) {
            return ValueKind.NONE;
        }
        return isPartOfRow(target) && target.shape() != ScannedClass.Shape.INTERFACE
                ? ValueKind.OBJECT
                : ValueKind.CHOICE;
    }

    /** A type of another library: a value type of the host's mapping, or a service. */
    private static ValueKind foreign(ScannedField field, String name, String element) {
        boolean mapped = List.of("Column", "Type", "Convert", "Embedded", "Basic", "Enumerated").stream()
                .anyMatch(field::bears);
        if (mapped) {
            return field.bears("Enumerated") ? ValueKind.CHOICE : ValueKind.OBJECT;
        }
        boolean association = TO_ONE.stream().anyMatch(field::bears);
        return association && !isMany(ScannedType.of(name)) && !element.isEmpty() ? ValueKind.CHOICE : ValueKind.NONE;
    }
}
