/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet in the log of a Spring Boot application. */
@NullMarked
package dev.privet.spring.logging;

import org.jspecify.annotations.NullMarked;
