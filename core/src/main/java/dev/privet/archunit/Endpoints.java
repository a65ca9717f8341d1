/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods answer requests with what they return. Frameworks are known by name, since a host has only one of them. */
final class Endpoints {

    private static final String SPRING = "org.springframework.";
    private static final String CONTROLLER = SPRING + "stereotype.Controller";
    private static final String ADVICE = SPRING + "web.bind.annotation.ControllerAdvice";
    private static final String BODY = SPRING + "web.bind.annotation.ResponseBody";
    private static final Set<String> MAPPINGS = Set.of(
            SPRING + "web.bind.annotation.RequestMapping",
            SPRING + "web.bind.annotation.ExceptionHandler",
            SPRING + "web.service.annotation.HttpExchange",
            SPRING + "messaging.handler.annotation.MessageMapping",
            SPRING + "messaging.handler.annotation.MessageExceptionHandler",
            SPRING + "messaging.simp.annotation.SubscribeMapping",
            SPRING + "graphql.data.method.annotation.SchemaMapping",
            SPRING + "graphql.data.method.annotation.BatchMapping");
    private static final Set<String> SENDING = Set.of(
            SPRING + "messaging.handler.annotation.MessageMapping",
            SPRING + "messaging.handler.annotation.MessageExceptionHandler",
            SPRING + "messaging.simp.annotation.SubscribeMapping",
            SPRING + "graphql.data.method.annotation.SchemaMapping",
            SPRING + "graphql.data.method.annotation.BatchMapping");
    private static final Set<String> ENTITIES = Set.of(SPRING + "http.HttpEntity", SPRING + "http.ResponseEntity");
    private static final Set<String> JAX_RS = Set.of("jakarta.ws.rs.HttpMethod", "javax.ws.rs.HttpMethod");

    private final Memo<Boolean> mapping = new Memo<>(Endpoints::maps);
    private final Memo<Boolean> answering = new Memo<>(this::answers);

    /** Few classes have mappings at all: methods of the others need not be looked up all the way. */
    private boolean answers(JavaClass type) {
        return !type.isInterface() && upwards(type).anyMatch(mapping::of);
    }

    private static boolean maps(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getAnnotations().isEmpty())
                .anyMatch(method ->
                        Stream.concat(MAPPINGS.stream(), JAX_RS.stream()).anyMatch(name -> bears(method, name)));
    }

    /** The methods of a class, as {@link Member#key()} names them, that answer requests, or may where another class inherits them. */
    Set<String> mapped(JavaClass type) {
        return answering.of(type)
                ? type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> bearsAny(method, MAPPINGS) || bearsAny(method, JAX_RS))
                        .map(method -> method.getName() + method.getDescriptor())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Those of a class, and those that it inherits from where they are none, or where they answer with what it says. */
    Stream<Endpoint> of(JavaClass type) {
        if (!answering.of(type)) {
            return Stream.of();
        }
        Stream<JavaMethod> own = type.getMethods().stream().filter(method -> isOne(type, method));
        Stream<JavaMethod> inherited = type.getModifiers().contains(JavaModifier.ABSTRACT)
                ? Stream.of()
                : upwards(type)
                        .skip(1)
                        .flatMap(above -> above.getMethods().stream())
                        .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(method -> isOne(type, method))
                        .filter(method ->
                                TypeArguments.areIn(method.getReturnType()) || !isOne(method.getOwner(), method))
                        .filter(method -> !overrides(type, method));
        return Stream.concat(own, inherited).map(method -> new Endpoint(type, method));
    }

    private static boolean overrides(JavaClass type, JavaMethod method) {
        return upwards(type)
                .takeWhile(below -> !below.equals(method.getOwner()))
                .flatMap(below -> below.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    private static boolean isOne(JavaClass owner, JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (isSpring(owner, method) || bearsAny(method, JAX_RS));
    }

    private static boolean isSpring(JavaClass owner, JavaMethod method) {
        return upwards(owner).anyMatch(type -> bears(type, CONTROLLER) || bears(type, ADVICE))
                && bearsAny(method, MAPPINGS)
                && (upwards(owner).anyMatch(type -> bears(type, BODY))
                        || bears(method, BODY)
                        || bearsAny(method, SENDING)
                        || isEntity(method));
    }

    private static boolean isEntity(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(ENTITIES::contains);
    }

    /** Interfaces bear mappings as well. */
    private static boolean bearsAny(JavaMethod method, Set<String> names) {
        return names.stream().anyMatch(name -> declared(method).anyMatch(each -> bears(each, name)));
    }

    /** The method, and those that it overrides or implements. */
    static Stream<JavaMethod> declared(JavaMethod method) {
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        JavaClass owner = method.getOwner();
        return Stream.concat(
                Stream.of(method),
                Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                        .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream()));
    }

    static Stream<JavaClass> upwards(JavaClass type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()));
    }

    static boolean bears(CanBeAnnotated place, String annotation) {
        return place.isAnnotatedWith(annotation) || place.isMetaAnnotatedWith(annotation);
    }
}
