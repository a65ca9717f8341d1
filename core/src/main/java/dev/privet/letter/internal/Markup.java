/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.letter.internal;

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
 * in one place that others maintain. Not thread-safe. Methods fail with {@link UncheckedIOException} where the target does.
 */
public final class Markup {

    /** How a page looks, on a screen and on paper. */
    public static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1b1b1b;background:#fff}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}"
                    + "th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}"
                    + "td{white-space:pre-line;overflow-wrap:anywhere}th{background:#eee}.scroll{overflow-x:auto}"
                    + "caption{text-align:left;font-weight:600}h1,h2,h3{line-height:1.2}a{color:#0b3d91}"
                    + ".skip{position:absolute;left:-99rem}.skip:focus{position:static}"
                    + "@media print{body{margin:0;max-width:none}.scroll{overflow:visible}.skip,nav{display:none}"
                    + "h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}";

    private final OutputStream target;
    private final XMLStreamWriter xml;

    private Markup(OutputStream target) throws IOException {
        // The writer hands on what it writes byte by byte.
        this.target = new BufferedOutputStream(target);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.target, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException("the page could not be begun", e);
        }
    }

    /**
     * Begins a page.
     *
     * @param target where it goes; stays open
     * @return what writes it
     * @throws IOException if it cannot be begun
     */
    public static Markup page(OutputStream target) throws IOException {
        target.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.US_ASCII));
        return new Markup(target);
    }

    /**
     * Begins a part of a page, without what a page begins with.
     *
     * @param target where it goes; stays open
     * @return what writes it
     * @throws IOException if it cannot be begun
     */
    public static Markup fragment(OutputStream target) throws IOException {
        return new Markup(target);
    }

    /**
     * Opens an element.
     *
     * @param element its name
     * @param attributes names and values, in turn
     * @return this
     */
    public Markup open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    /**
     * Closes the element and begins a new line.
     *
     * @return this
     */
    public Markup close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /**
     * Closes the element, where a new line would be seen.
     *
     * @return this
     */
    public Markup end() {
        return write(xml::writeEndElement);
    }

    /**
     * Writes text, escaped.
     *
     * @param text any text; what no page can hold is replaced
     * @return this
     */
    public Markup text(String text) {
        return write(() -> xml.writeCharacters(Characters.allowed(text)));
    }

    /**
     * Writes an element that holds nothing but text.
     *
     * @param element its name
     * @param text the text
     * @param attributes names and values, in turn
     * @return this
     */
    public Markup leaf(String element, String text, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(Characters.allowed(text));
            xml.writeEndElement();
        });
    }

    /**
     * Writes an element that holds nothing.
     *
     * @param element its name
     * @param attributes names and values, in turn
     * @return this
     */
    public Markup empty(String element, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /**
     * Puts in what another of these has written.
     *
     * @param fragment its bytes, read to the end
     * @return this
     */
    public Markup insert(InputStream fragment) {
        return write(() -> {
            // Ends the tag that is still open.
            xml.writeCharacters("\n");
            xml.flush();
            fragment.transferTo(target);
        });
    }

    /** Writes out what is not yet, and leaves the file below open. */
    public void finish() {
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
            throw new UncheckedIOException(new IOException("the page could not be written", e));
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException, IOException;
    }
}
