/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet in the JSON of a Spring Boot application. */
@NullMarked
package dev.privet.spring.jackson;

import org.jspecify.annotations.NullMarked;
