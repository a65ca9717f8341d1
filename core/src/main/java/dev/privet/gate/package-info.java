/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: every use of personal data is an operation; the gate answers it with a verdict for each field. */
@NullMarked
package dev.privet.gate;

import org.jspecify.annotations.NullMarked;
