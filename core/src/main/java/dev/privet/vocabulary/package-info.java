/* SPDX-License-Identifier: Apache-2.0 */
/** API: the law's closed lists as enums, the open lists as marker interfaces, and the data behind both. */
@NullMarked
package dev.privet.vocabulary;

import org.jspecify.annotations.NullMarked;
