/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.contract.PublicApi;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.ExchangeResult;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * All that a caller gets to see of a response, as a text to look through: headers, among them cookies and the place of a redirect, and the
 * body.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ResponseText {

    private ResponseText() {}

    /**
     * Of a response of {@code MockMvcTester}.
     *
     * @param result the result of an exchange
     * @return a header in each line, an empty line, the body as UTF-8
     */
    public static String of(MvcTestResult result) {
        MockHttpServletResponse response = result.getMvcResult().getResponse();
        Stream<String> headers = response.getHeaderNames().stream()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> name + ": " + value));
        String error = response.getErrorMessage() == null ? "" : response.getErrorMessage();
        return lines(headers, error + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /**
     * Of a response that a client got.
     *
     * @param response the response; its body as the client read it
     * @return a header in each line, an empty line, the body
     */
    public static String of(ResponseEntity<?> response) {
        Object body = response.getBody();
        return lines(
                lines(response.getHeaders()),
                body instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : body == null ? "" : body.toString());
    }

    /**
     * Of a response that {@code WebTestClient} got, as {@code EntityExchangeResult} or {@code FluxExchangeResult}. What of its body was not
     * read yet is waited for.
     *
     * @param result the result of an exchange
     * @return a header in each line, an empty line, the body as UTF-8
     */
    public static String of(ExchangeResult result) {
        return lines(lines(result.getResponseHeaders()), text(result.getResponseBodyContent()));
    }

    private static String text(byte @Nullable [] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static Stream<String> lines(HttpHeaders headers) {
        return headers.headerSet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value));
    }

    private static String lines(Stream<String> headers, String body) {
        return headers.collect(Collectors.joining("\n")) + "\n\n" + body;
    }
}
