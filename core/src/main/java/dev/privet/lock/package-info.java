/* SPDX-License-Identifier: Apache-2.0 */
/** API: what the data map says as a file under version control, and what a difference to it means in law. */
@NullMarked
package dev.privet.lock;

import org.jspecify.annotations.NullMarked;
