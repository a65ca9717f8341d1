/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import dev.privet.Privet;
import dev.privet.benchmarks.boot.shop.ShopApplication;
import dev.privet.jpa.PrivetJpa;
import dev.privet.spring.ProcessedFor;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running application in a process of its own.
 *
 * @param process its process
 * @param readyMillis milliseconds from the start of its Java machine until it was ready
 * @param port where it listens
 */
record Application(Process process, long readyMillis, int port) implements AutoCloseable {

    /** Starts it and waits until it is ready. */
    static Application start(Contender contender, List<Path> classes, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms512m", "-Xmx512m"));
        command.addAll(contender.options());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(contender, classes), ShopApplication.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                String[] words = line.split(" ", 3);
                drain(output);
                return new Application(process, Long.parseLong(words[1]), Integer.parseInt(words[2]));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The application did not start:\n" + said);
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** What it says later must not fill the pipe. */
    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> output.lines().forEach(System.err::println), "output of the application");
        drain.setDaemon(true);
        drain.start();
    }

    private static String classPath(Contender contender, List<Path> more) {
        List<Path> privet = contender.hasPrivet()
                ? List.of()
                : Stream.of(Privet.class, PrivetJpa.class, ProcessedFor.class)
                        .map(Application::placeOf)
                        .toList();
        Stream<Path> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !privet.contains(entry.toAbsolutePath().normalize()));
        return Stream.concat(more.stream(), own).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path holds a place that is none", e);
        }
    }
}
