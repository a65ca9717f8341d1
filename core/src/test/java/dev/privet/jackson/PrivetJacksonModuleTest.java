/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.Minimiser;
import dev.privet.sample.json.JsonMinimisingContract;
import dev.privet.sample.json.JsonWriting;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

class PrivetJacksonModuleTest extends JsonMinimisingContract {

    PrivetJacksonModuleTest() {
        super(minimiser -> new Jackson3(mapper(minimiser)));
    }

    private static JsonMapper mapper(Optional<Minimiser> minimiser) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .filterProvider(new SimpleFilterProvider()
                        .addFilter("chosen", SimpleBeanPropertyFilter.serializeAllExcept("nick")));
        minimiser.ifPresent(one -> builder.addModule(new PrivetJacksonModule(one)));
        return builder.build();
    }

    private record Jackson3(JsonMapper mapper) implements JsonWriting {

        @Override
        public String text(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String text(Class<?> view, Object value) {
            return mapper.writerWithView(view).writeValueAsString(value);
        }

        @Override
        public String textAs(Class<?> type, Object value) {
            return mapper.writerFor(type).writeValueAsString(value);
        }

        @Override
        public void write(Writer target, Object value) {
            mapper.writeValue(target, value);
        }

        @Override
        public String tree(Object value) {
            JsonNode tree = mapper.valueToTree(value);
            return tree.toString();
        }

        @Override
        public String rebuilt(Object value) {
            return mapper.rebuild()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(value);
        }

        @Override
        public String snakeCase(Object value) {
            return mapper.rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writeValueAsString(value);
        }

        @Override
        public String mixedIn(Class<?> type, Class<?> mixin, Object value) {
            return mapper.rebuild().addMixIn(type, mixin).build().writeValueAsString(value);
        }
    }
}
