/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.HttpMessageConverter;

/** Decides what a converter gets to write. */
@FunctionalInterface
public interface BodyFront {

    /**
     * Writes a body, or something in its place, or refuses to.
     *
     * @param body what somebody wants to be written
     * @param converter that would write it
     * @param message to which it would be written
     * @param writing writes by that converter
     * @throws IOException if writing fails
     */
    void write(Object body, HttpMessageConverter<?> converter, HttpOutputMessage message, Writing writing)
            throws IOException;

    /** Writes by the converter behind. */
    @FunctionalInterface
    interface Writing {

        /**
         * Writes.
         *
         * @param body what
         * @param message to what
         * @throws IOException if it fails
         */
        void write(Object body, HttpOutputMessage message) throws IOException;
    }

    /**
     * Texts, bytes and files: nobody can tell what is in them.
     *
     * @param type of a body
     * @return whether it is of that kind
     */
    static boolean isOpaque(Class<?> type) {
        return Stream.of(
                        CharSequence.class,
                        byte[].class,
                        ByteBuffer.class,
                        DataBuffer.class,
                        InputStreamSource.class,
                        InputStream.class)
                .anyMatch(opaque -> opaque.isAssignableFrom(type));
    }
}
