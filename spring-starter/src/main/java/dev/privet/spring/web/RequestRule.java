/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Gives requests their purpose. A header counts for nothing but to choose among the purposes that the rule allows it.
 *
 * @param path which requests
 * @param methods by which HTTP methods; all where it is empty
 * @param purpose for what, unless the header says otherwise
 * @param header the name of the header, or empty
 * @param allowed what the header may choose, by id
 */
record RequestRule(
        PathPattern path,
        Set<String> methods,
        Optional<Class<? extends Purpose>> purpose,
        String header,
        Map<String, Class<? extends Purpose>> allowed) {

    boolean fits(String method, PathContainer within) {
        return (methods.isEmpty() || methods.contains(method)) && path.matches(within);
    }

    /** The purpose of a request that fits. Of several values of the header none counts: nothing says which is meant. */
    Optional<Class<? extends Purpose>> purpose(Function<String, List<String>> headers) {
        List<String> said = header.isEmpty() ? List.of() : headers.apply(header);
        Optional<Class<? extends Purpose>> chosen =
                said.size() == 1 ? Optional.ofNullable(allowed.get(said.get(0).strip())) : Optional.empty();
        return chosen.or(() -> purpose);
    }

    /** Whether two rules speak of the same requests in the same words. */
    boolean competesWith(RequestRule other) {
        return path.equals(other.path)
                && (methods.isEmpty()
                        || other.methods.isEmpty()
                        || methods.stream().anyMatch(other.methods::contains));
    }
}
