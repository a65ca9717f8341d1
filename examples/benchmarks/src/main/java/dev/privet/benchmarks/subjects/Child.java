/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run in a process of its own, with a heap of its own. */
final class Child {

    private static final Pattern TOOK = Pattern.compile("took (\\d+) ms.*");

    private Child() {}

    /**
     * Runs a main class.
     *
     * @return how many milliseconds each of its measurements took
     * @throws IOException if it ends with an error
     */
    static List<Long> run(Class<?> main, String heap, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<Long> times = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher took = TOOK.matcher(line);
                if (took.matches()) {
                    times.add(Long.parseLong(took.group(1)));
                }
                told.append(line).append(System.lineSeparator());
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(
                    main.getSimpleName() + " " + List.of(args).subList(1, args.length) + " failed: " + told);
        }
        return times;
    }

    static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
