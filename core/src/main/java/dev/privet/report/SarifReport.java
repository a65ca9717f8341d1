/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Sets a report as SARIF 2.1.0. */
final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");

    private final Report report;
    private final List<Rule> rules;
    private final JsonGenerator json;

    private SarifReport(Report report, JsonGenerator json) {
        this.report = report;
        this.rules = report.findings().stream().map(Finding::rule).distinct().toList();
        this.json = json;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer.createInstance();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            new SarifReport(report, json).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        report.findings().forEach(this::result);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Privet");
        json.writeArrayPropertyStart("rules");
        rules.forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            text("shortDescription", rule.title());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule().id());
        json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
        text("message", finding.message());
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        finding.location().ifPresent(this::physical);
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", finding.place());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void physical(Location location) {
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(location.file()));
        json.writeEndObject();
        if (location.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", location.line());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void text(String name, String words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words);
        json.writeEndObject();
    }

    /**
     * A file that is named from a root has a scheme; without one, the letter of a drive would be taken for the scheme.
     *
     * @param path with slashes
     */
    static String uri(String path) {
        if (path.startsWith("//")) {
            return "file:" + encoded(path);
        }
        if (path.startsWith("/")) {
            return "file://" + encoded(path);
        }
        if (DRIVE.matcher(path).lookingAt()) {
            return "file:///" + encoded(path);
        }
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        boolean looksLikeScheme = colon >= 0 && (slash < 0 || colon < slash);
        return (looksLikeScheme ? "./" : "") + encoded(path);
    }

    private static String encoded(String path) {
        try {
            // Behind a scheme and a slash, whatever stands in the path is taken for a path.
            return new URI("x", null, "/" + path, null).toASCIIString().substring("x:/".length());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("file: it has no form as a URI", e);
        }
    }
}
