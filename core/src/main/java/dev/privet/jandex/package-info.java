/* SPDX-License-Identifier: Apache-2.0 */
/** Reads classes of jars and folders for the discovery, through Jandex and without loading them. Adapter. */
@NullMarked
package dev.privet.jandex;

import org.jspecify.annotations.NullMarked;
