/* SPDX-License-Identifier: Apache-2.0 */
/** API: personal data in messages that are sent by JMS: minimised for who receives them, or held back. */
@NullMarked
package dev.privet.spring.jms;

import org.jspecify.annotations.NullMarked;
