/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * A place in a file. Immutable.
 *
 * @param file the file's path, relative to the top folder of the repository, with slashes
 * @param line the line, from 1; 0 where it is not known
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Location(String file, int line) {

    /** Refuses null and negative lines; turns backslashes into slashes. */
    public Location {
        Objects.requireNonNull(file, "file");
        file = file.replace('\\', '/');
        if (line < 0) {
            throw new IllegalArgumentException("line: " + line + " is below 0");
        }
    }

    /** For example {@code privacy.lock:12}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
