/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.internal.ValueGuard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.Converter;

/**
 * Guards what {@code @JsonSerialize}, on a class or on a property, puts in the place of the serializer of an object: no modifier is asked
 * about that.
 */
final class NamedSerializers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient ValueGuard guard;

    NamedSerializers(ValueGuard guard) {
        this.guard = guard;
    }

    private static @Nullable JsonSerialize on(Annotated annotated) {
        return annotated.getAnnotation(JsonSerialize.class);
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : named(annotated, mark.using());
    }

    @Override
    public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : named(annotated, mark.contentUsing());
    }

    private @Nullable Object named(Annotated annotated, Class<?> named) {
        return named == ValueSerializer.None.class
                ? null
                : new NamedSerializer(annotated, named, real -> new WholeSerializer(real, guard));
    }

    @Override
    public @Nullable Object findKeySerializer(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null || mark.keyUsing() == ValueSerializer.None.class
                ? null
                : new NamedSerializer(annotated, mark.keyUsing(), real -> new WholeKeySerializer(real, guard));
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : converter(config, mark.converter());
    }

    @Override
    public @Nullable Object findSerializationContentConverter(MapperConfig<?> config, AnnotatedMember annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : converter(config, mark.contentConverter());
    }

    private @Nullable Object converter(MapperConfig<?> config, Class<?> named) {
        return named == Converter.None.class
                ? null
                : new GuardedConverter(
                        (Converter<?, ?>) ClassUtil.createInstance(named, config.canOverrideAccessModifiers()), guard);
    }
}
