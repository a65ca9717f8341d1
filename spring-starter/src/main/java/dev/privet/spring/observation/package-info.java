/* SPDX-License-Identifier: Apache-2.0 */
/** API: what Privet does, as observations of Micrometer, and so as spans of traces. Key values come from closed sets. */
@NullMarked
package dev.privet.spring.observation;

import org.jspecify.annotations.NullMarked;
