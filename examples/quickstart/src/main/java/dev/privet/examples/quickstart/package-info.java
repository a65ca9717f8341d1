/* SPDX-License-Identifier: Apache-2.0 */
/** Privet in plain Java, from the annotations to the archive. */
@NullMarked
package dev.privet.examples.quickstart;

import org.jspecify.annotations.NullMarked;
