/* SPDX-License-Identifier: Apache-2.0 */
/** Classes that are marked wrongly, to show what is said about it. */
@NullMarked
package dev.privet.examples.quickstart.mistaken;

import org.jspecify.annotations.NullMarked;
