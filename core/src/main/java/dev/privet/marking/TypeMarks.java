/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is said of one class, method by method as the annotations of the same names say it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class TypeMarks {

    private final List<TypeMark> marks = new ArrayList<>();

    /** Says nothing yet. */
    public TypeMarks() {}

    /**
     * The rows are persons.
     *
     * @param kind the kind of person, for example {@code customer}
     * @return this
     */
    public TypeMarks dataSubject(String kind) {
        return add(new TypeMark.Subject(kind));
    }

    /**
     * Properties hold personal data.
     *
     * @param category what kind of data it is
     * @param data says of which properties, and for which purposes
     * @return this
     */
    public TypeMarks personalData(Class<? extends DataCategory> category, UnaryOperator<PersonalDataSpec> data) {
        data.apply(new PersonalDataSpec(Objects.requireNonNull(category, "category")))
                .marks()
                .forEach(this::add);
        return this;
    }

    /**
     * A property holds no personal data, although it may look so.
     *
     * @param property its name
     * @param because the reason
     * @return this
     */
    public TypeMarks notPersonalData(String property, String because) {
        return add(new TypeMark.NotPersonal(property, because));
    }

    /**
     * The whole class holds no personal data, although it may look so.
     *
     * @param because the reason
     * @return this
     */
    public TypeMarks notPersonalData(String because) {
        return add(new TypeMark.NotPersonal("", because));
    }

    /**
     * A row is about the person at the end of a path.
     *
     * @param path property by property, over associations and over what {@link #refersTo} explains
     * @return this
     */
    public TypeMarks aboutSubject(String path) {
        return aboutSubject(path, link -> link);
    }

    /**
     * A row is about the person at the end of a path.
     *
     * @param path property by property, over associations and over what {@link #refersTo} explains
     * @param link says what the link means
     * @return this
     */
    public TypeMarks aboutSubject(String path, UnaryOperator<LinkSpec> link) {
        return add(link.apply(new LinkSpec()).mark(path, false));
    }

    /**
     * The rows in a property are about the same persons as the row that holds it.
     *
     * @param property an association to one or to many
     * @return this
     */
    public TypeMarks aboutSameSubject(String property) {
        return aboutSameSubject(property, link -> link);
    }

    /**
     * The rows in a property are about the same persons as the row that holds it.
     *
     * @param property an association to one or to many
     * @param link says what the link means
     * @return this
     */
    public TypeMarks aboutSameSubject(String property, UnaryOperator<LinkSpec> link) {
        return add(link.apply(new LinkSpec()).mark(property, true));
    }

    /**
     * A bare id points at a row.
     *
     * @param property the property that holds the id
     * @param target the class of the row
     * @return this
     */
    public TypeMarks refersTo(String property, Class<?> target) {
        return refersTo(property, target, reference -> reference);
    }

    /**
     * A bare value points at a row.
     *
     * @param property the property that holds the value
     * @param target the class of the row
     * @param reference says by which property of the row, and in which case
     * @return this
     */
    public TypeMarks refersTo(String property, Class<?> target, UnaryOperator<ReferenceSpec> reference) {
        return add(reference.apply(new ReferenceSpec()).mark(property, target));
    }

    /**
     * How long rows are kept, or the values of fields.
     *
     * @param kept says how long, from when on, and what becomes of them
     * @return this
     */
    public TypeMarks retainFor(UnaryOperator<RetentionSpec> kept) {
        kept.apply(new RetentionSpec()).marks().forEach(this::add);
        return this;
    }

    /**
     * By which property people know a row that is not about anybody.
     *
     * @param property its name
     * @return this
     */
    public TypeMarks displayedBy(String property) {
        return add(new TypeMark.Displayed(property));
    }

    /**
     * Lets the same be said of several classes.
     *
     * @param more says it
     * @return this
     */
    public TypeMarks also(Consumer<TypeMarks> more) {
        more.accept(this);
        return this;
    }

    /**
     * Everything that was said.
     *
     * @return unmodifiable, in the order in which it was said
     */
    public List<TypeMark> marks() {
        return List.copyOf(marks);
    }

    private TypeMarks add(TypeMark mark) {
        marks.add(mark);
        return this;
    }
}
