/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.Masked;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The usual recipe for masking in Jackson: properties with an annotation get a serializer that masks, for every reader and every
 * purpose alike.
 */
final class AnnotationMasker extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final MaskStyle masks;

    AnnotationMasker(MaskStyle masks) {
        this.masks = masks;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
        Masked mark = _findAnnotation(member, Masked.class);
        return mark == null ? super.findSerializer(config, member) : new Masking(masks.of(mark.value()));
    }

    /** Writes a masked text. */
    private static final class Masking extends StdSerializer<String> {

        private final UnaryOperator<String> mask;

        Masking(UnaryOperator<String> mask) {
            super(String.class);
            this.mask = mask;
        }

        @Override
        public void serialize(String value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(mask.apply(value));
        }
    }
}
