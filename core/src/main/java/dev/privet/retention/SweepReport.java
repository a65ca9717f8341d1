/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * What a sweep found or did. Immutable.
 *
 * @param dryRun whether nothing was changed
 * @param lines one for each type that has a period, in the order of disposal
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SweepReport(boolean dryRun, List<Line> lines) {

    /** Copies the lines. */
    public SweepReport {
        lines = List.copyOf(lines);
    }

    /**
     * All rows together.
     *
     * @return the sum over the lines
     */
    public long rows() {
        return lines.stream().mapToLong(Line::rows).sum();
    }

    /**
     * What became of one type.
     *
     * @param cutOff which rows, and how they are disposed of
     * @param rows how many were disposed of, or would be in a dry run
     * @param batches in how many transactions; 0 in a dry run
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Line(CutOff cutOff, long rows, int batches) {

        /**
         * Says the line as a person would.
         *
         * @return type, disposal, rows and the last date concerned
         */
        @Override
        public String toString() {
            String done = switch (cutOff.rule().then()) {
                case DELETE -> "delete";
                case ANONYMISE -> "anonymise";
            };
            return cutOff.type().name() + ": " + done + " " + rows + " with "
                    + String.join(".", cutOff.rule().from()) + " up to " + cutOff.lastDay();
        }
    }
}
