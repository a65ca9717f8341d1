/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet in the validation of a Spring Boot application. */
@NullMarked
package dev.privet.spring.validation;

import org.jspecify.annotations.NullMarked;
