/* SPDX-License-Identifier: Apache-2.0 */
/** API: rules that a host's own build checks with ArchUnit. */
@NullMarked
package dev.privet.archunit;

import org.jspecify.annotations.NullMarked;
