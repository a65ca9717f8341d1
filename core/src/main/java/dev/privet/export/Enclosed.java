/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

/** Stands in a row for a large value that lies in the archive as a file of its own. Prints its path. */
record Enclosed(String path) {

    @Override
    public String toString() {
        return path;
    }
}
