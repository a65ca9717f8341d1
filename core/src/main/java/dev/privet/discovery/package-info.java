/* SPDX-License-Identifier: Apache-2.0 */
/** Finds fields that look like personal data and that nobody marked. API, with one SPI for readers of classes. */
@NullMarked
package dev.privet.discovery;

import org.jspecify.annotations.NullMarked;
