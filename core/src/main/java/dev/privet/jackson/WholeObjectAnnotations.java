/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.PrivacyGate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.Converter;

/** Guards what {@code @JsonSerialize} on a marked class puts in the place of its serializer: no modifier is asked about that. */
final class WholeObjectAnnotations extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyGate gate;

    WholeObjectAnnotations(PrivacyGate gate) {
        this.gate = gate;
    }

    private @Nullable JsonSerialize onMarkedClass(Annotated annotated) {
        return annotated instanceof AnnotatedClass && Guard.concerns(gate, annotated.getRawType())
                ? annotated.getAnnotation(JsonSerialize.class)
                : null;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = onMarkedClass(annotated);
        return mark == null || mark.using() == ValueSerializer.None.class
                ? null
                : new NamedSerializer(annotated, mark.using(), new Guard(gate, annotated.getRawType(), true));
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        JsonSerialize mark = onMarkedClass(annotated);
        return mark == null || mark.converter() == Converter.None.class
                ? null
                : new GuardedConverter(
                        ClassUtil.createInstance(mark.converter(), config.canOverrideAccessModifiers()),
                        new Guard(gate, annotated.getRawType(), true));
    }

    /** Is replaced, as soon as Jackson has a context, by the serializer that the class names, behind its guard. */
    private static final class NamedSerializer extends ValueSerializer<Object> {

        private final Annotated annotated;
        private final Class<?> named;
        private final Guard guard;

        NamedSerializer(Annotated annotated, Class<?> named, Guard guard) {
            this.annotated = annotated;
            this.named = named;
            this.guard = guard;
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
            ValueSerializer<Object> real = context.serializerInstance(annotated, named);
            return new GuardedSerializer(context.handleSecondaryContextualization(real, property), guard);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeNull();
        }
    }

    private static final class GuardedConverter implements Converter<Object, Object> {

        private final Converter<Object, Object> delegate;
        private final Guard guard;

        @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
        GuardedConverter(Converter<?, ?> delegate, Guard guard) {
            this.delegate = (Converter<Object, Object>) delegate;
            this.guard = guard;
        }

        @Override
        public @Nullable Object convert(SerializationContext context, Object value) {
            return guard.lets() ? delegate.convert(context, value) : null;
        }

        @Override
        public @Nullable Object convert(DeserializationContext context, Object value) {
            return delegate.convert(context, value);
        }

        @Override
        public JavaType getInputType(TypeFactory typeFactory) {
            return delegate.getInputType(typeFactory);
        }

        @Override
        public JavaType getOutputType(TypeFactory typeFactory) {
            return delegate.getOutputType(typeFactory);
        }
    }
}
