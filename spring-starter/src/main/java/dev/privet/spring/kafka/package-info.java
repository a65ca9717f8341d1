/* SPDX-License-Identifier: Apache-2.0 */
/** API: personal data in messages of Apache Kafka: minimised for who receives it, or held back. */
@NullMarked
package dev.privet.spring.kafka;

import org.jspecify.annotations.NullMarked;
