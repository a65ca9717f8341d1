/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What puts values into the answer to a request, by the names of the frameworks' classes and methods. */
final class Answers {

    private static final String HTTP = "org.springframework.http.";
    private static final String ASYNC = "org.springframework.web.context.request.async.";
    private static final String MVC = "org.springframework.web.servlet.";
    private static final String FUNCTIONS = MVC + "function.";
    private static final String FLUX = "org.springframework.web.reactive.function.server.";
    private static final String EMITTERS = MVC + "mvc.method.annotation.";
    private static final String QUARKUS = "org.jboss.resteasy.reactive.RestResponse";

    private static final Map<String, Set<String>> HANDLED = withJakarta(
            Map.ofEntries(
                    entry(HTTP + "ResponseEntity", Set.of("ok", "of", "ofNullable", "created", "<init>")),
                    entry(HTTP + "ResponseEntity$BodyBuilder", Set.of("body", "header", "headers", "location")),
                    entry(HTTP + "ResponseEntity$HeadersBuilder", Set.of("header", "headers", "location")),
                    entry(
                            HTTP + "ProblemDetail",
                            Set.of("forStatusAndDetail", "setTitle", "setDetail", "setProperty", "setProperties")),
                    entry(HTTP + "converter.json.MappingJacksonValue", Set.of("<init>", "setValue")),
                    entry(HTTP + "codec.ServerSentEvent", Set.of("builder")),
                    entry(HTTP + "codec.ServerSentEvent$Builder", Set.of("data")),
                    entry(ASYNC + "DeferredResult", Set.of("setResult", "setErrorResult")),
                    entry(ASYNC + "WebAsyncTask", Set.of("<init>")),
                    entry(QUARKUS, Set.of("ok")),
                    entry(QUARKUS + "$ResponseBuilder", Set.of("ok", "entity"))),
            Map.of(
                    "ws.rs.core.Response", Set.of("ok"),
                    "ws.rs.core.Response$ResponseBuilder", Set.of("entity"),
                    "ws.rs.container.AsyncResponse", Set.of("resume"),
                    "servlet.ServletResponse", Set.of(),
                    "servlet.http.HttpServletResponse",
                            Set.of("sendError", "setHeader", "addHeader", "addCookie", "sendRedirect")));
    private static final Map<String, Set<String>> BY_FUNCTIONS = Map.of(
            FUNCTIONS + "ServerResponse$BodyBuilder", Set.of("body"),
            FUNCTIONS + "ServerResponse$SseBuilder", Set.of("send", "data"),
            FUNCTIONS + "EntityResponse", Set.of("fromObject"),
            FLUX + "ServerResponse$BodyBuilder", Set.of("body", "bodyValue"),
            FLUX + "EntityResponse", Set.of("fromObject", "fromPublisher", "fromProducer"));
    private static final Map<String, Set<String>> EMITTED = withJakarta(
            Map.of(
                    EMITTERS + "ResponseBodyEmitter", Set.of("send"),
                    EMITTERS + "SseEmitter", Set.of("send"),
                    EMITTERS + "SseEmitter$SseEventBuilder", Set.of("data")),
            Map.of("ws.rs.sse.OutboundSseEvent$Builder", Set.of("data"), "ws.rs.sse.Sse", Set.of("newEvent")));

    private static final Set<String> OPENING = Set.of("getWriter", "getOutputStream");

    private Answers() {}

    private static Map<String, Set<String>> withJakarta(Map<String, Set<String>> some, Map<String, Set<String>> both) {
        Map<String, Set<String>> all = new HashMap<>(some);
        both.forEach((name, methods) -> {
            all.put("jakarta." + name, methods);
            all.put("javax." + name, methods);
        });
        return Map.copyOf(all);
    }

    private static Map<String, Set<String>> of(Sink sink) {
        return switch (sink) {
            case ANSWER -> HANDLED;
            case FUNCTION -> BY_FUNCTIONS;
            case EMITTER -> EMITTED;
            case LOG, EXCEPTION, RETURN -> Map.of();
        };
    }

    static boolean areMadeBy(Sink sink, String owner) {
        return of(sink).containsKey(owner);
    }

    /** Whether it gives what the body of an answer is written into. */
    static boolean open(Call call) {
        return OPENING.contains(call.name())
                && call.arguments().isEmpty()
                && call.owner().contains(".servlet.")
                && HANDLED.containsKey(call.owner());
    }

    /** Whether a call puts what it is given into an answer. */
    static boolean take(Sink sink, Call call, Within within) {
        if (of(sink).getOrDefault(call.owner(), Set.of()).contains(call.name())) {
            return true;
        }
        return sink == Sink.ANSWER
                && ((Loggers.print(call) && isAnswer(call.receiver(), within))
                        || (Foreign.writesInto(call)
                                && call.arguments().stream().anyMatch(argument -> isAnswer(argument, within))));
    }

    private static boolean isAnswer(Value value, Within within) {
        return within.opened(value.origins()).contains(new Origin.Answer());
    }
}
