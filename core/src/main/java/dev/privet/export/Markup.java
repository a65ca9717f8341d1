/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
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

    private final XMLStreamWriter xml;

    Markup(OutputStream target) throws IOException {
        try {
            target.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.US_ASCII));
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException("index.html could not be begun", e);
        }
    }

    Markup open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    Markup close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
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
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("index.html could not be written", e));
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
