/* SPDX-License-Identifier: Apache-2.0 */
/** API: adapter for Micrometer's context propagation, which takes the purpose in force along to other threads and through Reactor. */
@NullMarked
package dev.privet.propagation;

import org.jspecify.annotations.NullMarked;
