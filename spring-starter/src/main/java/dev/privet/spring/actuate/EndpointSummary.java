/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.spring.internal.SummaryPart;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where the endpoint can be reached.
 *
 * @param endpoint is there where it is exposed at all
 * @param overTheWeb is there where it is exposed over the web
 */
record EndpointSummary(ObjectProvider<PrivetEndpoint> endpoint, ObjectProvider<UnsecuredEndpointCheck> overTheWeb)
        implements SummaryPart {

    /** After the jobs. */
    static final int ORDER = 20;

    @Override
    public String text() {
        if (endpoint.stream().findAny().isEmpty()) {
            return "endpoint not exposed";
        }
        return overTheWeb.stream()
                .findAny()
                .map(check -> "endpoint " + check.state())
                .orElse("endpoint over JMX");
    }
}
