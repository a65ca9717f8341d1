/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet wired into a Spring Boot application. */
@NullMarked
package dev.privet.spring;

import org.jspecify.annotations.NullMarked;
