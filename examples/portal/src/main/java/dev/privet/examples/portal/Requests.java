/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import org.springframework.data.repository.CrudRepository;

/** The rows of questions. */
interface Requests extends CrudRepository<SupportRequest, Long> {}
