/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says of the purposes of requests.
 *
 * @param purposes Purposes of requests by path, the first that fits counts: path, methods, purpose, and header with allowed where a
 *     header may choose. A purpose that is stated on the handler counts more.
 */
@ConfigurationProperties("privet.web")
record PrivetWebProperties(@Nullable List<Rule> purposes) {

    List<Rule> rules() {
        return Optional.ofNullable(purposes).orElse(List.of());
    }

    /**
     * One rule.
     *
     * @param path Pattern of paths within the application, such as /support/**.
     * @param methods HTTP methods that it is for; all where nothing is said.
     * @param purpose Id of the purpose.
     * @param header Header by which a request may choose another of the allowed purposes.
     * @param allowed Ids of the purposes that the header may choose.
     */
    record Rule(
            @Nullable String path,
            @Nullable Set<String> methods,
            @Nullable String purpose,
            @Nullable String header,
            @Nullable List<String> allowed) {}
}
