/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;

/**
 * Takes what a converter writes at once and on this thread: where the purpose is in force, and before anything is sent. Headers are those of
 * the request.
 *
 * @param request gets the headers
 * @param body gets the body
 */
record HeldBody(HttpOutputMessage request, OutputStream body) implements HttpOutputMessage {

    @Override
    public OutputStream getBody() {
        return body;
    }

    @Override
    public HttpHeaders getHeaders() {
        return request.getHeaders();
    }
}
