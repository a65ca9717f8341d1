/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: what persons have chosen - consent, objection, restriction - and how everybody who shows data comes to know of it. */
@NullMarked
package dev.privet.choice;

import org.jspecify.annotations.NullMarked;
