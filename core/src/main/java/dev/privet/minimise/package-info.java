/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: how a value is shown when it is not shown as it is. */
@NullMarked
package dev.privet.minimise;

import org.jspecify.annotations.NullMarked;
