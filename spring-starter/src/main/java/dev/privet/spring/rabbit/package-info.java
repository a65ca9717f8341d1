/* SPDX-License-Identifier: Apache-2.0 */
/** API: personal data in messages that are sent to RabbitMQ: minimised for who receives them, or held back. */
@NullMarked
package dev.privet.spring.rabbit;

import org.jspecify.annotations.NullMarked;
