/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.aot;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;

/**
 * Keeps what Privet reads of entities and of what they extend: fields, methods and constructors. All entities, since a contributor may mark
 * one that bears no mark, and each is asked for its marks.
 */
final class ManagedTypesAotProcessor implements BeanFactoryInitializationAotProcessor {

    private static final String MANAGED_TYPES = "org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes";

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        ClassLoader loader = beans.getBeanClassLoader();
        if (!ClassUtils.isPresent(MANAGED_TYPES, loader)) {
            return null;
        }
        Set<Class<?>> types = new LinkedHashSet<>();
        beans.getBeanProvider(PersistenceManagedTypes.class).stream()
                .flatMap(managed -> managed.getManagedClassNames().stream())
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .flatMap(ManagedTypesAotProcessor::upwards)
                .forEach(types::add);
        return types.isEmpty()
                ? null
                : (context, code) ->
                        types.forEach(type -> register(context.getRuntimeHints().reflection(), type));
    }

    private static Stream<Class<?>> upwards(Class<?> type) {
        return Stream.<Class<?>>iterate(type, next -> next != null && next != Object.class, Class::getSuperclass);
    }

    private static void register(ReflectionHints hints, Class<?> type) {
        hints.registerType(
                type,
                MemberCategory.ACCESS_DECLARED_FIELDS,
                MemberCategory.INVOKE_DECLARED_METHODS,
                MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
    }
}
