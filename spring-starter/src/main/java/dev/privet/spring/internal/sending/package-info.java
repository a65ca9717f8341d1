/* SPDX-License-Identifier: Apache-2.0 */
/** What leaves the application, whichever way it goes: who receives it, and whether it may go there. */
@NullMarked
package dev.privet.spring.internal.sending;

import org.jspecify.annotations.NullMarked;
