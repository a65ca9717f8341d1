/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: when personal data is past its period, and the sweep that disposes of it. */
@NullMarked
package dev.privet.retention;

import org.jspecify.annotations.NullMarked;
