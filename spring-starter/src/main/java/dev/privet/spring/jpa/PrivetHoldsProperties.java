/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about legal holds.
 *
 * @param enabled Whether legal holds are kept in the database and keep what they hold from sweeps and erasures.
 */
@ConfigurationProperties("privet.holds")
record PrivetHoldsProperties(@DefaultValue("true") boolean enabled) {}
