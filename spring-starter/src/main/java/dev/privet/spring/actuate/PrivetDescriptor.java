/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the endpoint tells: names, terms of law and numbers; no ids, no persons, no values. What is null is left out of the JSON.
 *
 * @param mode whether verdicts are carried out
 * @param laws the laws that the host is under, ordered
 * @param types the marked classes, ordered by name
 * @param purposes the purposes that see anything of them, ordered by id
 * @param transfers who receives data, purpose by purpose, and what the law says of it today
 * @param places who is at which hosts, topics and domains, as it is declared
 * @param ledger the evidence
 * @param holds the live holds, where there can be any
 * @param jobs what ran on this node, in the order of the jobs
 * @param measures meters and observations, ordered by name
 */
record PrivetDescriptor(
        String mode,
        List<String> laws,
        List<TypePart> types,
        List<PurposePart> purposes,
        List<TransferPart> transfers,
        List<PlacePart> places,
        LedgerPart ledger,
        @Nullable HoldsPart holds,
        List<JobPart> jobs,
        List<MeasurePart> measures)
        implements OperationResponseBody {

    /** A marked class. */
    record TypePart(
            String name,
            @Nullable String subjectKind,
            List<FieldPart> fields,
            List<LinkPart> links,
            List<RetentionPart> retention) {}

    /** A personal field, with the detail in which each purpose sees it. */
    record FieldPart(
            String name,
            String category,
            String sensitivity,
            SortedMap<String, String> purposes,
            List<RetentionPart> retention) {}

    /** How rows are tied to persons. */
    record LinkPart(String subject, String role, String path, String export, String erasure) {}

    /** How long rows or values are kept. */
    record RetentionPart(
            String period,
            @Nullable String minimum,
            List<String> from,
            String then,
            @Nullable String because,
            List<String> purposes,
            List<String> configuredIn) {}

    /** A purpose with what it rests on. */
    record PurposePart(
            String id,
            String title,
            String basis,
            String article,
            @Nullable String interest,
            @Nullable String condition,
            @Nullable String keptFor,
            SortedMap<String, String> furtherUses,
            List<String> types) {}

    /** A recipient of one purpose. */
    record TransferPart(
            String purpose,
            String recipient,
            String role,
            String country,
            List<String> safeguards,
            List<String> facts,
            boolean allowedToday,
            List<String> because) {}

    /** Who is at some places; the organisation itself where it is its own. */
    record PlacePart(
            String declaredIn,
            List<String> places,
            boolean own,
            @Nullable String recipient,
            @Nullable String country,
            List<String> safeguards,
            List<String> facts) {}

    /** The ledger. */
    record LedgerPart(
            String level, boolean sealable, @Nullable BlockPart newestBlock) implements OperationResponseBody {}

    /** The ledger's newest block. */
    record BlockPart(long number, String sealedUpTo, long lastPosition, String headHash, boolean signed) {}

    /** The live holds by what they are on. */
    record HoldsPart(
            Map<String, Long> live, long toReview, @Nullable Long deferredErasures) implements OperationResponseBody {}

    /** The last run of a job. */
    record JobPart(
            String job, String startedAt, long tookMillis, String outcome, long count, String summary, int failures) {}

    /** A meter or an observation. */
    record MeasurePart(String name, String kind) {}

    /** What falls due in the months ahead. */
    record ForecastPart(String today, List<ForecastLine> lines) implements OperationResponseBody {}

    /** What falls due of one type, or of some fields of it. */
    record ForecastLine(
            String type,
            List<String> fields,
            String then,
            List<String> configuredIn,
            long overdue,
            SortedMap<String, Long> months) {}
}
