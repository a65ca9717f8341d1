/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import org.springframework.data.repository.CrudRepository;

/** The rows of users. */
interface Users extends CrudRepository<BusinessUser, Long> {}
