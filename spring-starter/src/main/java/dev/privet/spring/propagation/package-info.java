/* SPDX-License-Identifier: Apache-2.0 */
/** API: the purpose in force on the other threads of a Spring Boot application. */
@NullMarked
package dev.privet.spring.propagation;

import org.jspecify.annotations.NullMarked;
