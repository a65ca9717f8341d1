/* SPDX-License-Identifier: Apache-2.0 */
/** API: where personal data may go: countries and regions over time, adequacy, safeguards and derogations as dated data. */
@NullMarked
package dev.privet.location;

import org.jspecify.annotations.NullMarked;
