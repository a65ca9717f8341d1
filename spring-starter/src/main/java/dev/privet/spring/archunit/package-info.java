/* SPDX-License-Identifier: Apache-2.0 */
/** API: rules for the host's own build, on what Spring does not do by itself. */
@NullMarked
package dev.privet.spring.archunit;

import org.jspecify.annotations.NullMarked;
