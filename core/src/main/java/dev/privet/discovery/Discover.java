/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The program that looks for unmarked personal data in jars and folders, without ArchUnit and without loading their classes:
 *
 * <pre>{@code java -cp … dev.privet.discovery.Discover target/classes --format json --min-confidence 0.5}</pre>
 *
 * <p>It ends with 0 when it has looked, with 1 when it has found something and {@code --fail} was asked for, and with 2 when it
 * could not look; then it says why, with the remedy. The guide to discovery lists all options.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Discover {

    private static final int DONE = 0;
    private static final int FOUND = 1;
    private static final int REFUSED = 2;

    private Discover() {}

    /**
     * Runs the program and ends the process.
     *
     * @param arguments paths and options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, errors, Clock.systemUTC()));
    }

    /**
     * Runs the program.
     *
     * @param arguments paths and options
     * @param out takes the report
     * @param errors takes what was wrong
     * @param clock tells on which day waivers have to be in force; give one of UTC
     * @return 0, 1 or 2, as the program ends with
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream errors, Clock clock) {
        try {
            Request request = Request.of(arguments);
            List<Finding> findings = find(request, clock);
            out.print(request.format().write(findings));
            out.flush();
            return request.failing() && !findings.isEmpty() ? FOUND : DONE;
        } catch (PrivacyException e) {
            errors.println(e.getMessage());
            return REFUSED;
        }
    }

    private static List<Finding> find(Request request, Clock clock) {
        ClassLoader loader = Discover.class.getClassLoader();
        Lexicon lexicon =
                request.lexicon().map(file -> Lexicon.standard(loader, file)).orElseGet(() -> Lexicon.standard(loader));
        List<ScannedClass> classes = read(request);
        Packages.refuseUnknown(request.packages(), classes);
        return Discovery.with(lexicon).waiving(clock).find(classes, request.minimum()).stream()
                .filter(finding -> request.wants(finding.type()))
                .toList();
    }

    private static List<ScannedClass> read(Request request) {
        Optional<ClassSource> source = ServiceLoader.load(ClassSource.class, Discover.class.getClassLoader())
                .findFirst();
        try {
            return source.orElseThrow(Discover::noReader).read(request.paths(), request.libraries());
        } catch (NoClassDefFoundError e) {
            throw noReader();
        }
    }

    private static PrivacyInputException noReader() {
        return PrivacyInputException.of(
                "Discovery was not started",
                new Problem(
                        ProblemCode.NOTHING_TO_DISCOVER,
                        "class path",
                        "Nothing reads classes.",
                        "put io.smallrye:jandex on the class path."));
    }
}
