/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Share;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A description of classes and of what is said of them, from which classes are generated with annotations or without any.
 *
 * @param types superclasses first, then persons, then rows
 */
record ClassModel(List<Type> types) {

    private static final List<Class<? extends DataCategory>> CATEGORIES =
            List.of(PersonName.class, EmailAddress.class, FreeText.class);
    private static final List<Class<? extends Purpose>> PURPOSES =
            List.of(Sample.SupportDesk.class, Sample.Newsletter.class, Sample.Statistics.class);

    /** Everything that is said, of whom. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        for (Type type : types) {
            type.texts().forEach(text -> text.data().ifPresent(data -> said.add(new Said(type.name(), text, data))));
        }
        return said;
    }

    /** The same model in which something else is said of one property. */
    ClassModel with(Said other) {
        return new ClassModel(types.stream()
                .map(type -> type.name().equals(other.type()) ? type.with(other) : type)
                .toList());
    }

    /** Models that are well marked. */
    static Arbitrary<ClassModel> valid() {
        Arbitrary<List<Text>> texts = texts();
        Arbitrary<Optional<Kept>> kept = Combinators.combine(
                        Arbitraries.of("P1Y", "P6M", "P90D"),
                        // Persons have no link that could be cut.
                        Arbitraries.of(Disposal.values()).filter(then -> then != Disposal.DETACH),
                        Arbitraries.of("", "Limitation Act 1980, s. 5"))
                .as(Kept::new)
                .optional(0.6);
        Arbitrary<List<Type>> bases = Combinators.combine(texts, kept)
                .as((properties, rows) -> new Type("Base", "", "", properties, rows, List.of()))
                .list()
                .ofMaxSize(1);
        Arbitrary<Boolean> extending = Arbitraries.of(true, false);
        Arbitrary<List<Type>> persons = Combinators.combine(texts, kept, extending)
                .as((properties, rows, extend) ->
                        new Type("Person", extend ? "Base" : "", "kind", properties, rows, List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        Arbitrary<Text> personal = Combinators.combine(data(), Arbitraries.of(Spot.class))
                .as((data, spot) -> new Text("", spot, Optional.of(data)));
        Arbitrary<List<Type>> rows = Combinators.combine(personal, texts, kept, extending, links())
                .as((first, others, rule, extend, links) -> new Type(
                        "Row",
                        extend ? "Base" : "",
                        "",
                        Stream.concat(Stream.of(first), others.stream()).toList(),
                        rule,
                        links))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(bases, persons, rows).as(ClassModel::assembled);
    }

    private static Arbitrary<List<Text>> texts() {
        Arbitrary<Optional<Data>> data = Arbitraries.frequencyOf(
                Tuple.of(4, data().map(Optional::of)),
                Tuple.of(
                        1,
                        Arbitraries.of("the same for everybody", "made up")
                                .map(because -> Optional.of(new Data(Optional.empty(), because)))),
                Tuple.of(1, Arbitraries.just(Optional.empty())));
        return Combinators.combine(data, Arbitraries.of(Spot.class))
                .as((said, spot) -> new Text("", spot, said))
                .list()
                .ofMaxSize(4);
    }

    static Arbitrary<Data> data() {
        return Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.of(PURPOSES).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((category, purposes, masked) -> new Data(
                        Optional.of(category), purposes, masked ? Set.of(Sample.AccessNeeds.class) : Set.of(), ""));
    }

    /** One link or two of different roles, or none: then the only way to a person is inferred. */
    private static Arbitrary<List<Link>> links() {
        Arbitrary<Link> link = Combinators.combine(
                        Arbitraries.of(Share.class).optional(0.5), Arbitraries.of(true, false))
                .as((share, missing) -> new Link("", share, missing));
        return link.list().ofMaxSize(2);
    }

    private static ClassModel assembled(List<Type> bases, List<Type> persons, List<Type> rows) {
        List<Type> types = new ArrayList<>();
        // A superclass that nobody extends is given to no map.
        if (Stream.concat(persons.stream(), rows.stream())
                .anyMatch(type -> !type.above().isEmpty())) {
            bases.forEach(base -> types.add(base.named("Base", "", "b")));
        }
        for (int i = 0; i < persons.size(); i++) {
            Type person = persons.get(i);
            types.add(person.named("Person" + i, bases.isEmpty() ? "" : person.above(), "p"));
        }
        for (int i = 0; i < rows.size(); i++) {
            Type row = rows.get(i);
            types.add(row.named("Row" + i, bases.isEmpty() ? "" : row.above(), "r"));
        }
        return new ClassModel(List.copyOf(types));
    }

    /** Where a mark stands, if it is an annotation. */
    enum Spot {
        FIELD,
        GETTER,
        CLASS
    }

    /** A class. An empty name of a superclass stands for none, an empty kind for a row that is no person. */
    record Type(String name, String above, String kind, List<Text> texts, Optional<Kept> kept, List<Link> links) {

        boolean isBase() {
            return name.equals("Base");
        }

        Type named(String own, String superclass, String letter) {
            List<Text> named = new ArrayList<>();
            for (Text text : texts) {
                named.add(new Text(letter + named.size(), text.spot(), text.data()));
            }
            List<Link> roles = new ArrayList<>();
            for (Link link : links) {
                roles.add(new Link("role" + roles.size(), link.share(), link.mayBeMissing()));
            }
            String person = kind.isEmpty() ? "" : own.toLowerCase(Locale.ROOT);
            return new Type(own, superclass, person, named, kept, roles);
        }

        Type with(Said other) {
            return new Type(
                    name,
                    above,
                    kind,
                    texts.stream()
                            .map(text -> text.name().equals(other.text().name())
                                    ? new Text(text.name(), text.spot(), Optional.of(other.data()))
                                    : text)
                            .toList(),
                    kept,
                    links);
        }
    }

    /** A text property, and what is said of it. */
    record Text(String name, Spot spot, Optional<Data> data) {}

    /** That it holds personal data of a category; or, without one, that it does not, and why. */
    record Data(
            Optional<Class<? extends DataCategory>> category,
            Set<Class<? extends Purpose>> purposes,
            Set<Class<? extends Purpose>> maskedFor,
            String because) {

        Data(Optional<Class<? extends DataCategory>> category, String because) {
            this(category, Set.of(), Set.of(), because);
        }
    }

    /** How long the rows of a class are kept, from the date {@code day} on. */
    record Kept(String period, Disposal then, String because) {}

    /** A link over a property of the role's name to the first person. */
    record Link(String role, Optional<Share> share, boolean mayBeMissing) {}

    /** What is said of one property. */
    record Said(String type, Text text, Data data) {}
}
