/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.privet.minimise.Minimiser;
import dev.privet.sample.json.JsonMinimisingContract;
import dev.privet.sample.json.JsonWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

class PrivetJackson2ModuleTest extends JsonMinimisingContract {

    PrivetJackson2ModuleTest() {
        super(minimiser -> new Jackson2(mapper(minimiser)));
    }

    private static ObjectMapper mapper(Optional<Minimiser> minimiser) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .filterProvider(new SimpleFilterProvider()
                        .addFilter("chosen", SimpleBeanPropertyFilter.serializeAllExcept("nick")));
        minimiser.ifPresent(one -> builder.addModule(new PrivetJackson2Module(one)));
        return builder.build();
    }

    private record Jackson2(ObjectMapper mapper) implements JsonWriting {

        /** What a document is made of never fails to be written to memory, and what does fail is to be seen as it is. */
        @FunctionalInterface
        private interface Work<T> {
            T run() throws IOException;
        }

        private static <T> T unchecked(Work<T> work) {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public String text(Object value) {
            return unchecked(() -> mapper.writeValueAsString(value));
        }

        @Override
        public String text(Class<?> view, Object value) {
            return unchecked(() -> mapper.writerWithView(view).writeValueAsString(value));
        }

        @Override
        public String textAs(Class<?> type, Object value) {
            return unchecked(() -> mapper.writerFor(type).writeValueAsString(value));
        }

        @Override
        public void write(Writer target, Object value) {
            unchecked(() -> {
                mapper.writeValue(target, value);
                return "";
            });
        }

        @Override
        public String tree(Object value) {
            return mapper.valueToTree(value).toString();
        }

        @Override
        public String rebuilt(Object value) {
            return unchecked(() ->
                    mapper.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
        }

        @Override
        public String snakeCase(Object value) {
            return unchecked(() -> mapper.copy()
                    .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .writeValueAsString(value));
        }

        @Override
        public String mixedIn(Class<?> type, Class<?> mixin, Object value) {
            return unchecked(() -> mapper.copy().addMixIn(type, mixin).writeValueAsString(value));
        }
    }
}
