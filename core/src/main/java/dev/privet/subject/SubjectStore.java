/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the rows of data subjects are. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface SubjectStore {

    /**
     * Reads every row that a person gets to see, out of one consistent snapshot, changing nothing. The person's own row comes
     * first, then type by type in the order of the data map, each type ordered by id.
     *
     * <p>A row comes once, however many links lead from it to the person, and says with {@link SubjectRow#links()} which do. A
     * link counts whatever it leads over: associations to one or to many, rows that hold the row, bare values that equal another
     * row's, or several of these. Rows to which only links with {@link dev.privet.annotation.Disclosure#NOT_AT_ALL} lead are left
     * out, and so is every row of somebody else that the person's rows point at, with the key by which they do: {@link
     * dev.privet.export.LeftOut} stands in the place of it, whether or not there is one.
     *
     * <p>The values of a row are as they are stored, also where it is disclosed redacted: to take out what is about others is
     * {@link AccessExport}'s part. A property said to be no personal data is left out. A large value comes as an {@link dev.privet.export.Attachment}, which can be
     * opened while its row is taken. What is embedded in a row comes with the
     * row, and never as a row of its own.
     *
     * @param subject the person
     * @param rows takes them one by one; what it throws ends the reading and is passed on
     * @throws dev.privet.contract.PrivacyInputException if the kind or the person is not known
     */
    void read(SubjectRef subject, Consumer<SubjectRow> rows);

    /**
     * Whether the own rows of persons of a kind are here. Of several stores that are {@linkplain SubjectStores put together} one
     * holds them, and is read first; the others hand over the rows that point at the person, and never say that one is unknown.
     *
     * @param kind the kind of person
     * @return true by default
     */
    default boolean holds(String kind) {
        return true;
    }

    /**
     * Whether the rows of a class are where this store looks.
     *
     * @param type a marked class
     * @return true by default
     */
    default boolean reaches(Class<?> type) {
        return true;
    }

    /**
     * Looks for one row, such as one that a legal hold is to be placed on.
     *
     * @param type its type
     * @param id its id in writing, as it is stored and in no other spelling; the parts of a composed one in the order of their names, with
     *     {@code /} between them
     * @return whether it is there; by default that this store cannot tell
     */
    default RowPresence lookFor(RecordType type, String id) {
        return RowPresence.UNKNOWN;
    }

    /**
     * What {@link #read} does not reach or cannot show, as far as the store knows, such as properties that are no value.
     *
     * @param kind the kind of person
     * @return what an archive of such a person lacks; empty where the store knows of nothing
     */
    default List<ArchiveGap> gaps(String kind) {
        return List.of();
    }

    /**
     * The persons of a kind who have a value of a category, such as an e-mail address. The store compares text without regard to
     * case.
     *
     * @param kind the kind of person
     * @param category the category; its subcategories count as well
     * @param value the value
     * @param atMost how many to look for, one or more
     * @return in the order of their ids; empty where nobody has it
     * @throws dev.privet.contract.PrivacyInputException if the kind is not known, or has no value of that category by which the
     *     store can search
     */
    default List<SubjectRef> find(String kind, Class<? extends DataCategory> category, Object value, int atMost) {
        throw new UnsupportedOperationException("This store finds persons by their id alone");
    }
}
