/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Where persons are erased: looks at every row about a person, asks what is to become of it, and carries that out. Decides nothing.
 * Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ErasureStore {

    /**
     * Carries out one run in one transaction. In this order:
     *
     * <ol>
     *   <li>It keeps other erasures of the same person waiting, for example by locking the person's row.
     *   <li>For every row from which a link leads to the person, also one that discloses nothing, it asks {@link ErasureRun#decide} and
     *       carries out the answer, with whatever belongs to the row alone: elements of collections, rows of join tables, former versions,
     *       large objects. A row that cannot go because rows that stay refer to it is emptied in its place.
     *   <li>It tells each row to {@link ErasureRun#handled}.
     *   <li>Where the choices of persons lie in the same database, it forgets whose they were, unless something about the person stays in
     *       which they have to be heeded; it tells how many to {@link ErasureRun#handled} or {@link ErasureRun#kept}.
     *   <li>It searches for the person afresh, and tells each row that is still tied to them to {@link ErasureRun#found}.
     *   <li>It calls {@link ErasureRun#finish} with what its register holds of the person. Where that answers with evidence, it writes this
     *       and commits; where it answers with nothing, it rolls back. A dry run takes this very way, so it cannot differ.
     * </ol>
     *
     * Where there is nobody with the id, no row is told, and the run is finished all the same.
     *
     * @param run the person, and who decides
     * @throws dev.privet.contract.PrivacyException if it cannot be done, or {@link ErasureRun} throws: then nothing is changed
     */
    void carryOut(ErasureRun run);

    /**
     * Carries out several runs for different persons of one kind as {@link #carryOut} would, but in one transaction. A run for whom no row
     * was told, and whose end is without evidence, changes nothing and keeps none of the others from being committed.
     *
     * @param runs at most a few hundred
     * @return nobody where all of it was committed; else those of the persons who have to be erased alone, as where a row is about two
     *     of them, and then nothing is changed. By default all of them
     * @throws dev.privet.contract.PrivacyException if one of them cannot be erased, or {@link ErasureRun} throws: then nothing is
     *     changed
     */
    default Set<SubjectRef> carryOutTogether(List<ErasureRun> runs) {
        return runs.stream().map(ErasureRun::subject).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hands over the id of each person whose own row lies here.
     *
     * @param kind the kind of person
     * @param ids takes them one by one; must not erase while it does
     */
    void persons(String kind, Consumer<Object> ids);

    /**
     * The register in the database of the rows, which is written in the transaction of an erasure.
     *
     * @return always the same
     */
    ErasureRegister register();
}
