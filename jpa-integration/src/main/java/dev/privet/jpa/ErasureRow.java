/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.subject.ErasureRun;
import dev.privet.subject.RowHandling;
import dev.privet.subject.RowTreatment;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row about the person, with what is to become of it, which may turn out to be less than was asked for. Belongs to one run. */
final class ErasureRow {

    private final ErasedEntity entity;
    private final List<@Nullable Object> key;
    private final RowTreatment treatment;
    private final ErasureRun run;
    private boolean goes;
    private boolean tied;
    private boolean refersOn;

    ErasureRow(ErasedEntity entity, List<@Nullable Object> key, RowTreatment treatment, ErasureRun run) {
        this.entity = entity;
        this.key = key;
        this.treatment = treatment;
        this.run = run;
        this.goes = treatment instanceof RowTreatment.Delete;
        this.tied = treatment instanceof RowTreatment.Keep
                || (treatment instanceof RowTreatment.Change change
                        && change.detached().isEmpty());
    }

    ErasedEntity entity() {
        return entity;
    }

    List<@Nullable Object> key() {
        return key;
    }

    /** The run of the person whom it is about. */
    ErasureRun run() {
        return run;
    }

    RowTreatment treatment() {
        return treatment;
    }

    boolean goes() {
        return goes;
    }

    /** Whether it keeps pointing at what is left of the person, so that what is kept in it can be found. */
    boolean isTied() {
        return tied;
    }

    /** Whether it was to go and stays without anything personal in it. */
    boolean isShell() {
        return !goes && treatment instanceof RowTreatment.Delete;
    }

    /** Says that rows which stay refer to it. */
    void stays(boolean forOneThatIsTied) {
        goes = false;
        tied |= forOneThatIsTied;
    }

    /** Says that it refers to a row that stays because of it, by a key that cannot be empty: it is cut off from nobody. */
    void refersOn() {
        refersOn = true;
    }

    RowHandling handling() {
        if (treatment instanceof RowTreatment.Delete) {
            return goes ? RowHandling.DELETED : RowHandling.EMPTIED;
        } else if (treatment instanceof RowTreatment.Change change) {
            if (!change.anonymised().isEmpty() || !change.kept().isEmpty()) {
                return RowHandling.ANONYMISED;
            }
            return refersOn ? RowHandling.KEPT : RowHandling.DETACHED;
        }
        return RowHandling.KEPT;
    }

    /** The key as text, for a keyed hash alone. */
    String keyText() {
        return key.stream().map(String::valueOf).collect(Collectors.joining("\u0000"));
    }
}
