/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.mistaken;

import dev.privet.vocabulary.Purpose;

/** Wrong: nothing says on which basis. */
public interface Curiosity extends Purpose {}
