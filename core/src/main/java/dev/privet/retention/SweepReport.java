/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a sweep found or did. Immutable.
 *
 * @param dryRun whether nothing was changed
 * @param lines one for the rows of each type that has a period, and one for fields that are kept shorter, in the order of disposal
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
     * @return the sum over the lines; a row counts once for each line
     */
    public long rows() {
        return lines.stream().mapToLong(Line::rows).sum();
    }

    /**
     * What became of the rows of one type, or of some fields in them.
     *
     * @param cutOff which rows or fields, and how they are disposed of
     * @param rows how many rows were disposed of, or would be in a dry run
     * @param batches in how many transactions; 0 in a dry run
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Line(CutOff cutOff, long rows, int batches) {

        /**
         * Says the line as a person would.
         *
         * @return type, disposal, fields where it is not whole rows, number of rows and the last dates concerned
         */
        @Override
        public String toString() {
            String done = switch (cutOff.then()) {
                case DELETE -> "delete ";
                case ANONYMISE -> "anonymise ";
                case PSEUDONYMISE -> "pseudonymise ";
                case DETACH -> "detach ";
                case ARCHIVE -> "archive ";
                case REVIEW -> "review ";
            };
            String fields =
                    cutOff.fields().stream().map(PersonalField::name).collect(Collectors.joining(" and ", "", " of "));
            String dates = cutOff.lastDays().entrySet().stream()
                    .map(last -> last.getKey() + " up to " + last.getValue())
                    .collect(Collectors.joining(" and "));
            return cutOff.type().name() + ": " + done
                    + (cutOff.fields().isEmpty() ? "" : fields)
                    + rows + " with " + dates;
        }
    }
}
