/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: what a personal data breach touches, what is owed after it and by when, and the register of all breaches. */
@NullMarked
package dev.privet.breach;

import org.jspecify.annotations.NullMarked;
