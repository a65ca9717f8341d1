/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the actuator endpoint.
 *
 * @param allowUnsecured Whether the endpoint may be exposed over the web although no Spring Security guards it, because something else
 *     does, such as a gateway or a port that only operators reach.
 */
@ConfigurationProperties("privet.endpoint")
record PrivetEndpointProperties(@DefaultValue("false") boolean allowUnsecured) {}
