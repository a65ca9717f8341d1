/* SPDX-License-Identifier: Apache-2.0 */
/** API: what is said about classes and purposes, as values, and how to say it without touching a class. */
@NullMarked
package dev.privet.marking;

import org.jspecify.annotations.NullMarked;
