/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet wired into a Spring Boot application: its properties, its set-up and what a host may change about both. */
@NullMarked
package dev.privet.spring;

import org.jspecify.annotations.NullMarked;
