/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import dev.privet.gate.PurposeContext;

/** Tells the gates of one process apart, by identity, as their contexts do. */
record PurposeKey(PurposeContext context) {

    @Override
    public String toString() {
        return "privet.purpose";
    }
}
