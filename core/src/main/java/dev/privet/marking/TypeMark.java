/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Share;
import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is said about a class. Immutable, unjudged.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface TypeMark extends Mark {

    /**
     * The rows are persons.
     *
     * @param kind the kind of person
     */
    @PublicApi(since = "0.1")
    record Subject(String kind) implements TypeMark {

        /** Refuses null. */
        public Subject {
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public String element() {
            return "data subject";
        }
    }

    /**
     * A property holds personal data.
     *
     * @param property its name, or a path into an embedded object
     * @param category what kind of data it is
     * @param needs the purposes that need it, by how much of it they need; one that is named under two is a mistake that is told later
     * @param about the roles of the persons it is about; empty for all
     * @param origin where it comes from, if that was said
     */
    @PublicApi(since = "0.1")
    record Personal(
            String property,
            Class<? extends DataCategory> category,
            Map<Detail, Set<Class<? extends Purpose>>> needs,
            Set<String> about,
            Optional<Origin> origin)
            implements TypeMark {

        /** Copies the sets and refuses null. */
        public Personal {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(origin, "origin");
            needs = Needs.copy(needs);
            about = Set.copyOf(about);
        }

        /**
         * The purposes that need so much of it.
         *
         * @param detail how much
         * @return unmodifiable
         */
        public Set<Class<? extends Purpose>> purposes(Detail detail) {
            return needs.getOrDefault(detail, Set.of());
        }

        /**
         * All purposes that need it in some form.
         *
         * @return unmodifiable
         */
        public Set<Class<? extends Purpose>> purposes() {
            return needs.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String element() {
            return "data of " + property;
        }
    }

    /**
     * A property, or a whole class, holds no personal data.
     *
     * @param property its name; empty where the class is meant
     * @param because the reason
     */
    @PublicApi(since = "0.1")
    record NotPersonal(String property, String because) implements TypeMark {

        /** Refuses null. */
        public NotPersonal {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(because, "because");
        }

        @Override
        public String element() {
            return property.isEmpty() ? "data as a whole" : "data of " + property;
        }
    }

    /**
     * The row is about a person, or the rows of a property are about the same persons as the row.
     *
     * @param path the way to the person; or, downwards, the property that holds the rows
     * @param downwards whether the rows of the property are tied to the persons of this row
     * @param role the part that the person plays, or empty
     * @param share the usual case that it is, if that was said
     * @param export what the person gets to see, if that was said apart
     * @param erasure what happens to the row when the person is erased, if that was said apart
     * @param mayBeMissing whether a row that points at nobody is meant to be
     */
    @PublicApi(since = "0.1")
    record Link(
            String path,
            boolean downwards,
            String role,
            Optional<Share> share,
            Optional<Disclosure> export,
            Optional<ErasureEffect> erasure,
            boolean mayBeMissing)
            implements TypeMark {

        /** Refuses null. */
        public Link {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(export, "export");
            Objects.requireNonNull(erasure, "erasure");
        }

        @Override
        public String element() {
            return (downwards ? "link down " : "link ") + path;
        }
    }

    /**
     * A bare value points at a row.
     *
     * @param property the property that holds the value
     * @param target the class of the row
     * @param by the property of the row with the same value; empty for its id
     * @param when the property that says of which type the row is, or empty
     * @param is what stands there where it is of this class
     */
    @PublicApi(since = "0.1")
    record Reference(String property, Class<?> target, String by, String when, String is) implements TypeMark {

        /** Refuses null. */
        public Reference {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(is, "is");
        }

        @Override
        public String element() {
            return "reference of " + property + (when.isEmpty() ? "" : " where " + when + " is " + is);
        }
    }

    /**
     * How long rows or the values of a field are kept.
     *
     * @param property the field; empty where rows are meant
     * @param period ISO 8601; empty for the periods of the purposes
     * @param minimum ISO 8601, how long it must be kept by law; empty where no law says so
     * @param from the dates from the latest of which it runs, ordered; empty on a field for those of its rows
     * @param then what becomes of them
     * @param because why so long, or empty
     * @param purposes for which purposes; empty for all
     */
    @PublicApi(since = "0.1")
    record Retained(
            String property,
            String period,
            String minimum,
            List<String> from,
            Disposal then,
            String because,
            Set<Class<? extends Purpose>> purposes)
            implements TypeMark {

        /** Copies the collections, leaves dates out that say nothing, and refuses null. */
        public Retained {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(minimum, "minimum");
            from = from.stream()
                    .filter(date -> !date.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            Objects.requireNonNull(then, "then");
            Objects.requireNonNull(because, "because");
            purposes = Set.copyOf(purposes);
        }

        @Override
        public String element() {
            List<String> names = purposes.stream().map(Class::getName).sorted().toList();
            return "retention" + (property.isEmpty() ? "" : " of " + property)
                    + (names.isEmpty() ? "" : " for " + String.join(" and ", names));
        }
    }

    /**
     * By which property people know a row.
     *
     * @param property its name
     */
    @PublicApi(since = "0.1")
    record Displayed(String property) implements TypeMark {

        /** Refuses null. */
        public Displayed {
            Objects.requireNonNull(property, "property");
        }

        @Override
        public String element() {
            return "display";
        }
    }
}
