/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port that keeps what arrives. It is at two hosts, {@code localhost} and {@code 127.0.0.1}. */
public final class RecordingServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** One request. */
    public record Arrival(String host, String path, String body) {}

    public RecordingServer() {
        try {
            server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            keep(exchange);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            keep(exchange);
            exchange.getResponseHeaders().set("Location", elsewhere("/final?who=Zylpha"));
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
    }

    private void keep(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrivals.add(new Arrival(
                host.substring(0, host.lastIndexOf(':')),
                exchange.getRequestURI().getPath(),
                body));
    }

    /** An address at the host {@code localhost}. */
    public String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** An address at the host {@code 127.0.0.1}. */
    public String elsewhere(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    void forget() {
        arrivals.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
