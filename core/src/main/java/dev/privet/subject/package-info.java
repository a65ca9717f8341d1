/* SPDX-License-Identifier: Apache-2.0 */
/** API and SPI: finding everything about one person and handing it over. */
@NullMarked
package dev.privet.subject;

import org.jspecify.annotations.NullMarked;
