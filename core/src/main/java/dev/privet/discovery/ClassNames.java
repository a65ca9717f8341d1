/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells from the name of a class how its rows stand to persons. */
final class ClassNames {

    private static final double LINKED_BY_NAME = 0.8;
    private static final double WEAK = 0.3;
    /** A comment is somebody's, even one on a thing; an address of a thing is nobody's. */
    private static final double HALF = 0.5;

    private static final Set<String> TABLES =
            Set.of("Table", "Entity", "Document", "Container", "TableName", "NodeEntity", "Node", "RedisHash");

    /** So many packages above a class are asked for its subject, the innermost first; one is the class itself. */
    private static final int PACKAGES = 3;

    private static final int LONGEST = 4;
    /** Such prefixes tell the application, and nothing of the class. */
    private static final int LONGEST_PREFIX = 3;

    private static final double KIND = 0.7;
    /** So strongly things are organisations, whoever they are named after. */
    private static final double ORGANISATION = 1.5;

    private final Lexicon lexicon;

    ClassNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * By its own name; where that only tells how the class is built, by what it is nested in or its package, and where it says
     * nothing, by its table.
     */
    Standing judge(ScannedClass type) {
        Standing own = judge(type.simpleName());
        if (!own.equals(Standing.UNKNOWN)) {
            return own;
        }
        return Stream.concat(tables(type), isBare(type) ? around(type) : Stream.empty())
                .map(this::judge)
                .filter(standing -> !standing.equals(Standing.UNKNOWN))
                .findFirst()
                .orElse(Standing.UNKNOWN);
    }

    /** Whether its name only tells how it is built. */
    boolean isBare(ScannedClass type) {
        return lexicon.vocabulary().read(type.simpleName()).stream().allMatch(this::isWrapping);
    }

    private static Stream<String> tables(ScannedClass type) {
        return type.annotations().stream()
                .flatMap(annotation -> Stream.of("name", "value", "collection")
                        .filter(ignored -> TABLES.contains(annotation.simpleName()))
                        .map(annotation::text))
                .filter(name -> !name.isBlank());
    }

    /** The class that it is nested in, or the next packages, without those that only tell a layer. */
    private Stream<String> around(ScannedClass type) {
        int nested = type.name().lastIndexOf('$');
        if (nested > 0) {
            return Stream.of(Spelling.simple(type.name().substring(0, nested)));
        }
        List<String> packages = List.of(type.name().split("\\.", -1));
        return IntStream.rangeClosed(2, Math.min(PACKAGES, packages.size()))
                .mapToObj(back -> packages.get(packages.size() - back))
                .filter(name -> judge(name).self() > 0);
    }

    /** The name without what only tells how the class is built. */
    String core(ScannedClass type) {
        return String.join(" ", core(lexicon.vocabulary().read(type.simpleName())));
    }

    /** By a name alone. */
    Standing judge(String simpleName) {
        List<String> all = lexicon.vocabulary().read(simpleName);
        List<String> words = core(all);
        if (words.isEmpty()) {
            return Standing.UNKNOWN;
        }
        int leading = leading(words);
        if (leading >= 0) {
            List<String> turned = new ArrayList<>(words.subList(leading + 1, words.size()));
            turned.add(words.get(leading));
            return judge(turned, turned);
        }
        Standing standing = judge(words, all);
        return standing.equals(Standing.UNKNOWN) ? first(words) : standing;
    }

    /** Where a word stands that rules what follows, perhaps after a short prefix: {@code CpTipoPessoa}; or -1. */
    private int leading(List<String> words) {
        return IntStream.range(0, Math.min(2, words.size() - 1))
                .filter(at -> lexicon.is(WordRole.LEADING, words.get(at)))
                .filter(at -> at == 0 || words.get(0).length() <= LONGEST_PREFIX)
                .findFirst()
                .orElse(-1);
    }

    /** Where the end is no word of the lexicon, an organisation at the beginning rules: {@code CentreGestion}. */
    private Standing first(List<String> words) {
        Standing first = new Standing(0, 0, lexicon.strength(WordRole.THING, words.get(0)), Optional.empty());
        String last = words.get(words.size() - 1);
        return Organisations.isOne(first) && !lexicon.vocabulary().knows(last) ? first : Standing.UNKNOWN;
    }

    private Standing judge(List<String> words, List<String> all) {
        Optional<String> subject = headOfAll(WordRole.SUBJECT, words, all);
        Optional<String> thing = headOfAll(WordRole.THING, words, all);
        Optional<String> kind = head(WordRole.KIND, words);
        Optional<String> part = head(WordRole.PART, words);
        Optional<String> owner = owner(words);
        if (longest(subject, thing, kind, part)) {
            double strength = lexicon.strength(WordRole.SUBJECT, subject.orElseThrow());
            double belongs =
                    part.map(word -> lexicon.strength(WordRole.PART, word)).orElse(0.0);
            if (owner.isPresent() && belongs > strength) {
                return new Standing(belongs, 1, 0, tie(owner));
            }
            if (strength < 1
                    && strength > HALF
                    && owner(words.subList(0, words.size() - 1)).isEmpty()
                    && isOfThing(words)) {
                double whose = strongest(words);
                return new Standing(0, 0, whose > 1 ? whose : KIND, Optional.empty());
            }
            return new Standing(
                    strength,
                    Math.max(strength, LINKED_BY_NAME),
                    0,
                    Optional.of("the class is about " + Spelling.withArticle(subject.orElseThrow())));
        }
        if (longest(kind, thing, part, Optional.empty())) {
            return new Standing(0, owner.isPresent() ? WEAK : 0, KIND, tie(owner));
        }
        if (longest(part, thing, Optional.empty(), Optional.empty()) && (owner.isPresent() || !isPlace(thing))) {
            return owner.isPresent()
                    ? new Standing(lexicon.strength(WordRole.PART, part.orElseThrow()), 1, 0, tie(owner))
                    : Standing.UNKNOWN;
        }
        if (thing.isPresent()) {
            double strength = Math.max(lexicon.strength(WordRole.THING, thing.orElseThrow()), strongest(words));
            return new Standing(
                    0,
                    owner.isPresent() ? LINKED_BY_NAME / 2 : 0,
                    strength * (owner.isPresent() && strength < ORGANISATION ? KIND : 1),
                    tie(owner));
        }
        return owner.isPresent() ? new Standing(WEAK, LINKED_BY_NAME, 0, tie(owner)) : Standing.UNKNOWN;
    }

    /** A place or a system, which may be a part of a person, but is none where nobody's name stands before it. */
    private boolean isPlace(Optional<String> thing) {
        return thing.filter(phrase -> lexicon.strength(WordRole.THING, phrase) >= ORGANISATION)
                .isPresent();
    }

    private Optional<String> owner(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> Stream.of(at + 2, at + 1)
                        .filter(to -> to <= words.size())
                        .map(to -> String.join(" ", words.subList(at, to))))
                .filter(phrase -> lexicon.strength(WordRole.SUBJECT, phrase) >= LINKED_BY_NAME)
                .findFirst();
    }

    /** The report on a company is about the company. */
    private double strongest(List<String> words) {
        return words.stream()
                .mapToDouble(word -> lexicon.strength(WordRole.THING, word))
                .max()
                .orElse(0);
    }

    /** The address of an office, the credentials of a device. */
    private boolean isOfThing(List<String> words) {
        return words.subList(0, words.size() - 1).stream()
                .anyMatch(word -> lexicon.is(WordRole.THING, word) || lexicon.is(WordRole.KIND, word));
    }

    private static Optional<String> tie(Optional<String> owner) {
        return owner.map(word -> "the class is named after " + Spelling.withArticle(word));
    }

    /** Whether the first is there and none of the others says more: "account type" beats "type". */
    private static boolean longest(Optional<String> one, Optional<String> b, Optional<String> c, Optional<String> d) {
        return one.isPresent() && size(one) >= Math.max(size(b), Math.max(size(c), size(d)));
    }

    private static int size(Optional<String> phrase) {
        return phrase.map(text -> text.split(" ", -1).length).orElse(0);
    }

    /** A phrase may hold what otherwise only tells how a class is built: a {@code ServiceRequest} is one. */
    private Optional<String> headOfAll(WordRole role, List<String> words, List<String> all) {
        int end = all.size();
        while (end > 1) {
            Optional<String> found = head(role, all.subList(0, end)).filter(phrase -> size(Optional.of(phrase)) > 1);
            if (found.isPresent() || !isWrapping(all.get(end - 1))) {
                return found.or(() -> head(role, words));
            }
            end--;
        }
        return head(role, words);
    }

    /** The longest phrase of that role with which the name ends. */
    private Optional<String> head(WordRole role, List<String> words) {
        for (int from = Math.max(0, words.size() - LONGEST); from < words.size(); from++) {
            String phrase = String.join(" ", words.subList(from, words.size()));
            if (lexicon.is(role, phrase)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Without what only tells how the class is built, before and after, and without numbers. */
    List<String> core(List<String> words) {
        int from = 0;
        int to = words.size();
        while (to > from + 1 && isWrapping(words.get(to - 1))) {
            to--;
        }
        while (from < to - 1 && isWrapping(words.get(from))) {
            from++;
        }
        List<String> core = words.subList(from, to);
        return core.stream().allMatch(this::isWrapping) ? personIn(words).orElse(core) : core;
    }

    /** Where all of a name tells how the class is built, a word that is for a person as well: {@code AddAdminDto}. */
    private Optional<List<String>> personIn(List<String> words) {
        return words.stream()
                .filter(word -> lexicon.strength(WordRole.SUBJECT, word) >= LINKED_BY_NAME)
                .findFirst()
                .map(List::of);
    }

    private boolean isWrapping(String word) {
        return lexicon.is(WordRole.WRAPPER, word) || Character.isDigit(word.charAt(0));
    }
}
