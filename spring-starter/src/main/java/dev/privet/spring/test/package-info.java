/* SPDX-License-Identifier: Apache-2.0 */
/** Slices for a host's tests with Spring Boot. For tests only: needs Boot's own test modules, which no application has at run time. */
@NullMarked
package dev.privet.spring.test;

import org.jspecify.annotations.NullMarked;
