/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.logging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says of its log.
 *
 * @param enabled Whether Privet minimises what is logged. Switching it off lets marked objects print themselves into the log.
 */
@ConfigurationProperties("privet.logging")
record PrivetLoggingProperties(@DefaultValue("true") boolean enabled) {}
