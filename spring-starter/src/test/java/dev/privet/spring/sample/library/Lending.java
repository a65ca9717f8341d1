/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.library;

import dev.privet.vocabulary.Purpose;

public interface Lending extends Purpose {}
