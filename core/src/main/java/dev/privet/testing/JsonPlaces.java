/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where in a JSON document its values stand.
 *
 * @param tokens by place
 */
record JsonPlaces(List<Token> tokens) {

    /**
     * A value or the name of one.
     *
     * @param start where it begins
     * @param end behind it
     * @param pointer the way to the value
     * @param isName whether it is the value's name
     */
    record Token(long start, long end, String pointer, boolean isName) {}

    /** Of a text that is no JSON, none from where it is none. */
    static JsonPlaces of(String text) {
        List<Token> tokens = new ArrayList<>();
        if (text.startsWith("{") || text.startsWith("[")) {
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    // Reads it to its end.
                    parser.getString();
                    tokens.add(new Token(
                            parser.currentTokenLocation().getCharOffset(),
                            parser.currentLocation().getCharOffset(),
                            parser.streamReadContext().pathAsPointer().toString(),
                            token == JsonToken.PROPERTY_NAME));
                }
            } catch (JacksonException e) {
                return new JsonPlaces(List.copyOf(tokens));
            }
        }
        return new JsonPlaces(List.copyOf(tokens));
    }

    Optional<Token> at(int place) {
        return tokens.stream()
                .filter(token -> token.start() <= place
                        && place < token.end()
                        && !token.pointer().isEmpty())
                .findFirst();
    }
}
