/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.ClassUtil;
import com.fasterxml.jackson.databind.util.Converter;
import dev.privet.minimise.internal.ValueGuard;
import org.jspecify.annotations.Nullable;

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
    public @Nullable Object findSerializer(Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : named(annotated, mark.using());
    }

    @Override
    public @Nullable Object findContentSerializer(Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : named(annotated, mark.contentUsing());
    }

    private @Nullable Object named(Annotated annotated, Class<?> named) {
        return named == JsonSerializer.None.class
                ? null
                : new NamedSerializer(annotated, named, real -> new WholeSerializer(real, guard));
    }

    @Override
    public @Nullable Object findKeySerializer(Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null || mark.keyUsing() == JsonSerializer.None.class
                ? null
                : new NamedSerializer(annotated, mark.keyUsing(), real -> new WholeKeySerializer(real, guard));
    }

    @Override
    public @Nullable Object findSerializationConverter(Annotated annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : converter(mark.converter());
    }

    @Override
    public @Nullable Object findSerializationContentConverter(AnnotatedMember annotated) {
        JsonSerialize mark = on(annotated);
        return mark == null ? null : converter(mark.contentConverter());
    }

    private @Nullable Object converter(Class<?> named) {
        return named == Converter.None.class
                ? null
                : new GuardedConverter((Converter<?, ?>) ClassUtil.createInstance(named, true), guard);
    }
}
