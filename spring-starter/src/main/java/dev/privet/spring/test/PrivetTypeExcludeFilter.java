/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.marking.DataMapContributor;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.ControllerResolver;
import dev.privet.spring.PrivetCustomizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.util.ClassUtils;

/** Of the application's beans, lets in those that Privet takes, and what changes how JSON is written. */
final class PrivetTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<PrivetTest> {

    private static final List<String> OPTIONAL = List.of(
            "tools.jackson.databind.JacksonModule",
            "com.fasterxml.jackson.databind.Module",
            "org.springframework.boot.jackson.JacksonComponent",
            "org.springframework.boot.jackson2.JsonComponent");

    PrivetTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        Set<Class<?>> included = new LinkedHashSet<>(List.of(
                DataMapContributor.class, PrivetCustomizer.class, ActorResolver.class, ControllerResolver.class));
        @Nullable ClassLoader loader = getClass().getClassLoader();
        OPTIONAL.stream()
                .filter(name -> ClassUtils.isPresent(name, loader))
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .forEach(included::add);
        return included;
    }
}
