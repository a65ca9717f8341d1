/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the command line asks for. */
final class Request {

    private final List<Path> paths = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private ReportFormat format = ReportFormat.TABLE;
    private double minimum = Discovery.LIKELY;
    private Optional<Path> lexicon = Optional.empty();
    private boolean libraries;
    private boolean failing;

    private Request() {}

    /** Reads the words, and refuses all wrong ones at once. */
    static Request of(List<String> words) {
        Request request = new Request();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            request.take(left.removeFirst(), left);
        }
        if (request.paths.isEmpty() && request.problems.isEmpty()) {
            request.problem(
                    "command line", "No path is named.", "name jars or folders of classes, such as target/classes");
        }
        if (!request.problems.isEmpty()) {
            throw new PrivacyInputException("Discovery was not started", request.problems);
        }
        return request;
    }

    private void take(String word, Deque<String> left) {
        switch (word) {
            case "--format" -> value(word, left).ifPresent(this::format);
            case "--min-confidence" -> value(word, left).ifPresent(this::minimum);
            case "--lexicon" -> value(word, left).ifPresent(this::lexicon);
            case "--packages" -> value(word, left).ifPresent(this::packages);
            case "--libraries" -> libraries = true;
            case "--fail" -> failing = true;
            default -> path(word);
        }
    }

    /** A name that is empty would be that of no package, in which nothing is found and nothing fails. */
    private void packages(String names) {
        List<String> all =
                Arrays.stream(names.split(",", -1)).map(String::strip).toList();
        if (all.contains("")) {
            problem(
                    ("--packages " + names).strip(),
                    "A name is empty.",
                    "write names of packages with a comma in between, such as shop.web,shop.mail, or leave --packages"
                            + " out");
        } else {
            packages.addAll(all);
        }
    }

    private void path(String word) {
        if (word.startsWith("--")) {
            problem(
                    word,
                    "There is no such option.",
                    "use --format, --min-confidence, --lexicon, --packages, --libraries or --fail");
        } else {
            existing(word).ifPresent(paths::add);
        }
    }

    private Optional<Path> existing(String word) {
        Optional<Path> path = onDisk(word);
        if (path.isEmpty()) {
            problem(word, "There is no such file or folder.", "build first, and check the path");
        }
        return path;
    }

    private static Optional<Path> onDisk(String word) {
        try {
            return Optional.of(Path.of(word)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void lexicon(String word) {
        String place = "--lexicon " + word;
        Optional<Path> path = onDisk(word);
        if (path.isEmpty()) {
            problem(place, "There is no such file.", "check the path, or leave --lexicon out");
        } else if (Files.isDirectory(path.get())) {
            problem(place, "It is a folder.", "name the text file itself");
        } else if (lexicon.isPresent()) {
            problem(place, "A lexicon is named already.", "name one, and write the lines of both into it");
        }
        lexicon = path.or(() -> lexicon);
    }

    private Optional<String> value(String option, Deque<String> left) {
        Optional<String> value = Optional.ofNullable(left.pollFirst());
        if (value.isEmpty()) {
            problem(option, "Its value is missing.", "write it after the option");
        }
        return value;
    }

    private void format(String word) {
        Arrays.stream(ReportFormat.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .ifPresentOrElse(
                        one -> format = one,
                        () -> problem(
                                "--format " + word,
                                "There is no such format.",
                                "use table, json, contributor, sarif or markdown"));
    }

    private void minimum(String word) {
        OptionalDouble number = PlainNumber.of(word);
        if (number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= 1) {
            minimum = number.getAsDouble();
            return;
        }
        problem("--min-confidence " + word, "It is no number from 0 to 1.", "write for example 0.5");
    }

    private void problem(String place, String why, String remedy) {
        problems.add(new Problem(ProblemCode.NOTHING_TO_DISCOVER, place, why, remedy + "."));
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    ReportFormat format() {
        return format;
    }

    double minimum() {
        return minimum;
    }

    Optional<Path> lexicon() {
        return lexicon;
    }

    boolean libraries() {
        return libraries;
    }

    boolean failing() {
        return failing;
    }

    List<String> packages() {
        return List.copyOf(packages);
    }

    /** Whether findings in that class are asked for. */
    boolean wants(String type) {
        return packages.isEmpty() || packages.stream().anyMatch(name -> type.startsWith(name + "."));
    }
}
