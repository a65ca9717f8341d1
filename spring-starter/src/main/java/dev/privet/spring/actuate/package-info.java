/* SPDX-License-Identifier: Apache-2.0 */
/** API: what operators see of Privet: the actuator endpoint, health and metrics. */
@NullMarked
package dev.privet.spring.actuate;

import org.jspecify.annotations.NullMarked;
