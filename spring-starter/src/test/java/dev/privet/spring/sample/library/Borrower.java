/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.library;

import jakarta.persistence.Entity;

@Entity
public class Borrower extends Person {}
