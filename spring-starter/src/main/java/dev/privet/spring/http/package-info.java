/* SPDX-License-Identifier: Apache-2.0 */
/** API: personal data in the calls that an application makes: minimised for who receives it, or held back. */
@NullMarked
package dev.privet.spring.http;

import org.jspecify.annotations.NullMarked;
