/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.internal.ValueGuard;
import java.io.IOException;

/** A marked object as the key of a map is written as a whole, by its own {@code toString} or {@code @JsonKey}. */
final class WholeKeySerializer extends JsonSerializer<Object> {

    private final JsonSerializer<Object> delegate;
    private final ValueGuard guard;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    WholeKeySerializer(JsonSerializer<?> delegate, ValueGuard guard) {
        this.delegate = (JsonSerializer<Object>) delegate;
        this.guard = guard;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        if (guard.lets(value)) {
            delegate.serialize(value, generator, context);
        } else {
            generator.writeFieldName(Maskers.NOTHING);
        }
    }
}
