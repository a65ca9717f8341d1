/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/** The ways to send something. */
enum Sender {
    REST_CLIENT {
        @Override
        void post(ApplicationContext context, String address, Object body) {
            context.getBean(RestClient.Builder.class)
                    .build()
                    .post()
                    .uri(URI.create(address))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        }
    },
    REST_TEMPLATE {
        @Override
        void post(ApplicationContext context, String address, Object body) {
            context.getBean(RestTemplateBuilder.class).build().postForLocation(URI.create(address), body);
        }
    },
    WEB_CLIENT {
        @Override
        void post(ApplicationContext context, String address, Object body) {
            context.getBean(WebClient.Builder.class)
                    .build()
                    .post()
                    .uri(URI.create(address))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .retrieve()
                    .toBodilessEntity()
                    .block();
        }
    },
    JDK {
        @Override
        void post(ApplicationContext context, String address, Object body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            try {
                context.getBean(JudgedHttpClient.class).send(request, body, HttpResponse.BodyHandlers.discarding());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    abstract void post(ApplicationContext context, String address, Object body);
}
