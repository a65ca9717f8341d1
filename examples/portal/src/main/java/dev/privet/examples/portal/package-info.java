/* SPDX-License-Identifier: Apache-2.0 */
/** A Spring Boot application that holds personal data, with Privet as a dependency. */
@NullMarked
package dev.privet.examples.portal;

import org.jspecify.annotations.NullMarked;
