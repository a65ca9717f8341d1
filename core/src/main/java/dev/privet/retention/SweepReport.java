/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * All rows that are past their period and were left.
     *
     * @return the sum over the lines; where a sweep was stopped, without those that it did not come to
     */
    public long left() {
        return lines.stream()
                .flatMap(line -> line.left().stream())
                .mapToLong(LeftRows::rows)
                .sum();
    }

    /**
     * Whether the sweep came to its end.
     *
     * @return false where something stopped it; the next sweep goes on
     */
    public boolean isFinished() {
        return lines.stream().allMatch(line -> line.stoppedBy().isEmpty());
    }

    /**
     * What became of the rows of one type, or of some fields in them.
     *
     * @param cutOff which rows or fields, and how they are disposed of
     * @param rows how many rows were disposed of, or would be in a dry run
     * @param batches in how many transactions; 0 in a dry run
     * @param left the rows that are past their period and stay, by what keeps them
     * @param stoppedBy what ended it before it was through, if anything did
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Line(CutOff cutOff, long rows, int batches, List<LeftRows> left, Optional<StoppedBy> stoppedBy) {

        /** Copies the list. */
        public Line {
            Objects.requireNonNull(cutOff, "cutOff");
            left = List.copyOf(left);
            Objects.requireNonNull(stoppedBy, "stoppedBy");
        }

        /**
         * A line of which nothing was left and which nothing stopped.
         *
         * @param cutOff which rows or fields, and how they are disposed of
         * @param rows how many rows were disposed of, or would be in a dry run
         * @param batches in how many transactions; 0 in a dry run
         */
        public Line(CutOff cutOff, long rows, int batches) {
            this(cutOff, rows, batches, List.of(), Optional.empty());
        }

        Line left(List<LeftRows> rows) {
            return new Line(cutOff, this.rows, batches, rows, stoppedBy);
        }

        Line stopped(StoppedBy by) {
            return new Line(cutOff, rows, batches, left, Optional.of(by));
        }

        /**
         * Says the line as a person would.
         *
         * @return type, disposal, fields where it is not whole rows, number of rows and the last dates concerned; then what was left
         *     and what stopped it
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
                    + rows + " with " + dates
                    + left.stream().map(Line::text).collect(Collectors.joining())
                    + stoppedBy.map(by -> "; " + text(by)).orElse("");
        }

        private static String text(LeftRows left) {
            String why = switch (left.reason()) {
                case HELD -> "held: ";
                case REFERRED_TO -> "referred to by ";
                case TO_BE_REVIEWED -> "to be reviewed: ";
            };
            return "; " + left.rows() + " left, " + why + left.by();
        }

        private static String text(StoppedBy by) {
            return switch (by) {
                case ROWS -> "stopped, as the sweep was to take no more rows";
                case TIME -> "stopped, as the sweep was to take no longer";
                case SHARE -> "stopped, as the sweep was to take no more of this table";
                case INTERRUPTED -> "stopped, as the sweep was interrupted";
            };
        }
    }
}
