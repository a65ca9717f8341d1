/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a page that is well-formed as XML and valid as HTML, with the platform's own stream writer, so that every value is escaped
 * in one place that others maintain.
 */
final class Markup {

    private final OutputStream target;
    private final XMLStreamWriter xml;

    private Markup(OutputStream target) throws IOException {
        // The writer hands on what it writes byte by byte.
        this.target = new BufferedOutputStream(target);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.target, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException("index.html could not be begun", e);
        }
    }

    static Markup page(OutputStream target) throws IOException {
        target.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.US_ASCII));
        return new Markup(target);
    }

    /** A part of a page, without what a page begins with. */
    static Markup fragment(OutputStream target) throws IOException {
        return new Markup(target);
    }

    Markup open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    /** Closes the element and begins a new line. */
    Markup close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /** Closes the element, where a new line would be seen. */
    Markup end() {
        return write(xml::writeEndElement);
    }

    Markup text(String text) {
        return write(() -> xml.writeCharacters(Characters.allowed(text)));
    }

    Markup leaf(String element, String text, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(Characters.allowed(text));
            xml.writeEndElement();
        });
    }

    Markup empty(String element, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /** Puts in what another of these has written. */
    Markup insert(InputStream fragment) {
        return write(() -> {
            // Ends the tag that is still open.
            xml.writeCharacters("\n");
            xml.flush();
            fragment.transferTo(target);
        });
    }

    /** Writes out what is not yet, and leaves the file below open. */
    void finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], Characters.allowed(namesAndValues[i + 1]));
        }
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException | IOException e) {
            throw new UncheckedIOException(new IOException("index.html could not be written", e));
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException, IOException;
    }
}
