/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import dev.privet.benchmarks.boot.shop.ShopApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks an application as often as it answers, by several callers at once, each of whom waits for the answer. */
final class Load {

    private static final int CALLERS = Integer.getInteger("load.callers", 2);
    private static final int PAGES = 100;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    /** What is asked for. */
    enum Question {
        ONE_CUSTOMER("/customers/", ShopApplication.CUSTOMERS),
        TWENTY_CUSTOMERS("/pages/", PAGES);

        private final String path;
        private final int answers;

        Question(String path, int answers) {
            this.path = path;
            this.answers = answers;
        }

        String path(int number) {
            return path + number % answers;
        }
    }

    /**
     * How long answers took.
     *
     * @param micros of each, in microseconds
     * @param perSecond how many there were in a second
     */
    record Answers(List<Double> micros, double perSecond) {}

    Answers run(Application application, Question question, long millis) throws InterruptedException {
        long start = System.nanoTime();
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int first = i * 997;
            running.add(callers.submit(() -> ask(application, question, first, start + millis * 1_000_000)));
        }
        List<Double> micros = new ArrayList<>();
        for (Future<List<Double>> caller : running) {
            try {
                micros.addAll(caller.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("The application did not answer", e);
            }
        }
        return new Answers(micros, micros.size() * 1e9 / (System.nanoTime() - start));
    }

    String answer(Application application, Question question, int number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + application.port() + question.path(number)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IllegalStateException("The application answered " + response.statusCode());
        }
        return response.body();
    }

    void stop() {
        callers.shutdownNow();
    }

    private List<Double> ask(Application application, Question question, int first, long until)
            throws IOException, InterruptedException {
        List<Double> micros = new ArrayList<>();
        int number = first;
        for (long before = System.nanoTime(); before < until; number++) {
            answer(application, question, number);
            long after = System.nanoTime();
            micros.add((after - before) / 1e3);
            before = after;
        }
        return micros;
    }
}
