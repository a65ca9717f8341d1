/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Citation;
import dev.privet.fact.Validity;

/** One stay of a place in a region. */
record Membership(Place place, Validity validity, Citation citation) {}
