/* SPDX-License-Identifier: Apache-2.0 */
/** Internal adapter: encrypted zip files by zip4j. */
@NullMarked
package dev.privet.aeszip.internal;

import org.jspecify.annotations.NullMarked;
