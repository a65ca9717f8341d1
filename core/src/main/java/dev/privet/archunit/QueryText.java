/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Optional;
import java.util.Set;

/** The query that a method of a repository is annotated with. */
record QueryText(String text, boolean isNative) {

    private static final String JPA = "org.springframework.data.jpa.repository.";
    private static final String NATIVE = JPA + "NativeQuery";
    private static final Set<String> NATIVE_ANYWAY =
            Set.of(NATIVE, "org.springframework.data.jdbc.repository.query.Query");
    private static final Set<String> QUERIES =
            Set.of(JPA + "Query", NATIVE, "org.springframework.data.jdbc.repository.query.Query");

    static Optional<QueryText> of(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> QUERIES.contains(annotation.getRawType().getName()))
                .findFirst()
                .map(QueryText::of);
    }

    private static QueryText of(JavaAnnotation<?> annotation) {
        boolean says =
                annotation.get("nativeQuery").filter(Boolean.TRUE::equals).isPresent();
        return new QueryText(
                annotation.get("value").map(String::valueOf).orElse(""),
                says || NATIVE_ANYWAY.contains(annotation.getRawType().getName()));
    }
}
