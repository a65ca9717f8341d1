/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jandex;

import dev.privet.discovery.ScannedAnnotation;
import dev.privet.discovery.ScannedClass;
import dev.privet.discovery.ScannedField;
import dev.privet.discovery.ScannedType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Makes discovery's description of a class out of Jandex's. */
final class ClassConversion {

    private static final DotName OBJECT = DotName.createSimple("java.lang.Object");
    private static final DotName RECORD = DotName.createSimple("java.lang.Record");
    private static final int SYNTHETIC = 0x1000;
    /** How deep type variables may lead into each other before they count as objects. */
    private static final int DEEPEST = 6;

    private final Index index;

    ClassConversion(Index index) {
        this.index = index;
    }

    ScannedClass convert(ClassInfo type) {
        Optional<String> superclass = Optional.ofNullable(type.superName())
                .filter(name -> !name.equals(OBJECT) && !name.equals(RECORD))
                .map(DotName::toString);
        List<ScannedField> fields = type.fields().stream()
                .filter(field -> !Modifier.isStatic(field.flags()) && (field.flags() & SYNTHETIC) == 0)
                .filter(field -> !field.name().contains("$"))
                .map(field -> convert(type, field))
                .toList();
        return new ScannedClass(
                type.name().toString(),
                shape(type),
                isReachable(type),
                superclass,
                annotations(type.declaredAnnotations()),
                fields);
    }

    private static ScannedClass.Shape shape(ClassInfo type) {
        if (type.isEnum()) {
            return ScannedClass.Shape.ENUM;
        }
        if (type.isInterface() || type.isAnnotation()) {
            return ScannedClass.Shape.INTERFACE;
        }
        return type.isRecord() ? ScannedClass.Shape.RECORD : ScannedClass.Shape.CLASS;
    }

    private boolean isReachable(ClassInfo type) {
        if (!Modifier.isPublic(type.flags())
                || type.nestingType() == ClassInfo.NestingType.LOCAL
                || type.nestingType() == ClassInfo.NestingType.ANONYMOUS
                || hasSignOfNesting(type)) {
            return false;
        }
        DotName around = type.enclosingClass();
        ClassInfo outer = around == null ? null : index.getClassByName(around);
        return around == null || (outer != null && isReachable(outer));
    }

    /** A binary name does not tell a $ of its own, such as Scala writes, from one between two classes. */
    private static boolean hasSignOfNesting(ClassInfo type) {
        String name = type.name().toString();
        String own = type.nestingType() == ClassInfo.NestingType.TOP_LEVEL ? name : type.simpleName();
        return own != null && own.indexOf('$') >= 0;
    }

    private static ScannedField convert(ClassInfo owner, FieldInfo field) {
        List<ScannedAnnotation> all = new ArrayList<>(annotations(field.declaredAnnotations()));
        getters(owner, field).forEach(getter -> all.addAll(annotations(getter.declaredAnnotations())));
        if (owner.isRecord() && owner.recordComponent(field.name()) != null) {
            all.addAll(annotations(owner.recordComponent(field.name()).declaredAnnotations()));
        }
        return new ScannedField(
                field.name(), type(field.type(), 0), all.stream().distinct().toList());
    }

    /** The methods that read the field, by name: {@code getX}, {@code isX}, {@code x}, and what Kotlin hangs annotations on. */
    private static Stream<MethodInfo> getters(ClassInfo owner, FieldInfo field) {
        String name = field.name();
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(name, "get" + upper, "is" + upper, "get" + upper + "$annotations")
                .map(getter -> owner.method(getter))
                .filter(method -> method != null);
    }

    private static List<ScannedAnnotation> annotations(List<AnnotationInstance> instances) {
        List<ScannedAnnotation> all = new ArrayList<>();
        for (AnnotationInstance instance : instances) {
            if (instance.target() != null && instance.target().kind() == AnnotationTarget.Kind.TYPE) {
                continue;
            }
            AnnotationInstance[] inner = contained(instance);
            if (inner.length > 0) {
                all.addAll(annotations(List.of(inner)));
            } else {
                all.add(annotation(instance));
            }
        }
        return all;
    }

    /** What a container of repeated annotations holds. */
    private static AnnotationInstance[] contained(AnnotationInstance instance) {
        AnnotationValue value = instance.value();
        boolean nested = instance.values().size() == 1
                && value != null
                && value.kind() == AnnotationValue.Kind.ARRAY
                && value.componentKind() == AnnotationValue.Kind.NESTED;
        return nested && value != null ? value.asNestedArray() : new AnnotationInstance[0];
    }

    private static ScannedAnnotation annotation(AnnotationInstance instance) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (AnnotationValue value : instance.values()) {
            attributes.put(value.name(), texts(value));
        }
        return new ScannedAnnotation(instance.name().toString(), attributes);
    }

    private static List<String> texts(AnnotationValue value) {
        return switch (value.kind()) {
            case ARRAY ->
                value.asArrayList().stream().flatMap(one -> texts(one).stream()).toList();
            case NESTED -> List.of(value.asNested().name().toString());
            case CLASS -> List.of(value.asClass().name().toString());
            case ENUM -> List.of(value.asEnum());
            default -> List.of(String.valueOf(value.value()));
        };
    }

    private static ScannedType type(Type type, int depth) {
        if (depth > DEEPEST) {
            return ScannedType.of(OBJECT.toString());
        }
        return switch (type.kind()) {
            case ARRAY -> ScannedType.arrayOf(type(type.asArrayType().elementType(), depth + 1));
            case PARAMETERIZED_TYPE ->
                new ScannedType(
                        type.name().toString(),
                        type.asParameterizedType().arguments().stream()
                                .map(argument -> type(argument, depth + 1))
                                .toList());
            case WILDCARD_TYPE -> type(type.asWildcardType().extendsBound(), depth + 1);
            default -> ScannedType.of(type.name().toString());
        };
    }
}
