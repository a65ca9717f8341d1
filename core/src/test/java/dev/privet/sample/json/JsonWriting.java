/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample.json;

import dev.privet.minimise.Minimiser;
import java.io.Writer;
import java.util.Optional;

/** A mapper of some Jackson, with what the tests want to do with it. */
public interface JsonWriting {

    /** Makes mappers. Each knows a filter "chosen", which leaves "nick" out. */
    interface Factory {

        /**
         * A mapper.
         *
         * @param minimiser for Privet's module; without it a plain mapper
         * @return what writes with it
         */
        JsonWriting of(Optional<Minimiser> minimiser);
    }

    /**
     * Writes a document.
     *
     * @param value any object
     * @return its JSON
     */
    String text(Object value);

    /**
     * Writes a document for a view.
     *
     * @param view the view
     * @param value any object
     * @return its JSON
     */
    String text(Class<?> view, Object value);

    /**
     * Writes a document as if the object were of another type.
     *
     * @param type that type
     * @param value an object of it
     * @return its JSON
     */
    String textAs(Class<?> type, Object value);

    /**
     * Writes to a stream of characters.
     *
     * @param target gets them
     * @param value any object
     */
    void write(Writer target, Object value);

    /**
     * Makes a tree.
     *
     * @param value any object
     * @return the JSON of the tree
     */
    String tree(Object value);

    /**
     * Writes a document with a copy of the mapper, which was given other settings.
     *
     * @param value any object
     * @return its JSON, indented
     */
    String rebuilt(Object value);

    /**
     * Writes a document with names in snake case.
     *
     * @param value any object
     * @return its JSON
     */
    String snakeCase(Object value);

    /**
     * Writes a document with a mix-in.
     *
     * @param type the class that gets other annotations
     * @param mixin has them
     * @param value any object
     * @return its JSON
     */
    String mixedIn(Class<?> type, Class<?> mixin, Object value);
}
