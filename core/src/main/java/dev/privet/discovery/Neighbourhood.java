/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out how the rows of each class stand to persons: by the name of the class, by fields that only persons have, by what it
 * extends, by whose part it is, and by the associations that lead to a person.
 */
final class Neighbourhood {

    private static final int ROUNDS = 3;
    private static final double INHERITED = 0.95;
    private static final double KEYED = 0.6;
    private static final double PREFIXED = 0.5;
    /** Words that say as little as this alone, such as "post", do not make data of the name of a class. */
    private static final double VAGUE = -1.5;
    /** From here on the name of a class of another library tells that its heirs are persons. */
    private static final double SURE = 0.9;

    private static final Set<String> PARTS = Set.of("Embedded", "ElementCollection");

    private final Model model;
    private final Lexicon lexicon;
    private final ClassNames names;
    private final Map<String, Standing> standings = new TreeMap<>();
    /** For each class, the classes that have a field of it. */
    private final Map<String, Set<String>> holders = new TreeMap<>();

    private final Twins twins;

    private Neighbourhood(Model model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.names = new ClassNames(lexicon);
        this.twins = new Twins(model, names);
    }

    static Neighbourhood of(Model model, Lexicon lexicon) {
        Neighbourhood made = new Neighbourhood(model, lexicon);
        made.hold();
        FieldSigns signs = new FieldSigns(model, lexicon, made.names);
        for (ScannedClass type : model.all()) {
            made.standings.put(type.name(), signs.judge(type, made.names.judge(type)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            made.spread();
        }
        return made;
    }

    /** The name of a class without what only tells how it is built. */
    String core(ScannedClass type) {
        return names.core(type);
    }

    Standing of(String type) {
        return standings.getOrDefault(type, Standing.UNKNOWN);
    }

    /** One round; each reads only what the round before left, so the order of the classes does not matter. */
    private void spread() {
        Map<String, Standing> before = Map.copyOf(standings);
        Map<String, Standing> after = new TreeMap<>(before);
        for (ScannedClass type : model.all()) {
            inherit(type, before, after);
            resemble(type, before, after);
            for (ScannedField field : type.fields()) {
                tie(type, field, before, after);
            }
        }
        standings.putAll(after);
    }

    private void inherit(ScannedClass type, Map<String, Standing> before, Map<String, Standing> after) {
        String parent = type.superclass().orElse("");
        Standing above = before.containsKey(parent) ? before.get(parent) : unseen(parent);
        double step = above.thing() > 0 ? 0 : INHERITED;
        after.computeIfPresent(
                type.name(),
                (name, own) -> own.thing() >= 1
                        ? own
                        : own.atLeastSelf(above.self() * step, "it extends " + Spelling.simple(parent))
                                .atLeastLinked(above.linked() * step, "it extends " + Spelling.simple(parent)));
    }

    /** What leads from one form of a row to a person leads from the others, too, though they hold no reference. */
    private void resemble(ScannedClass type, Map<String, Standing> before, Map<String, Standing> after) {
        for (String twin : twins.of(type.name())) {
            Standing there = before.getOrDefault(twin, Standing.UNKNOWN);
            String why = "it is another form of " + Spelling.simple(twin);
            after.computeIfPresent(
                    type.name(),
                    (name, own) -> (own.thing() > 0 ? own : own.atLeastSelf(there.self() * INHERITED, why))
                            .atLeastLinked(there.linked() * INHERITED, why));
        }
    }

    /** Of a superclass that was not scanned there is only the name, such as Spring's {@code User}. */
    private Standing unseen(String parent) {
        Standing named = parent.isEmpty() ? Standing.UNKNOWN : names.judge(Spelling.simple(parent));
        return named.self() >= SURE ? named : Standing.UNKNOWN;
    }

    private void tie(ScannedClass type, ScannedField field, Map<String, Standing> before, Map<String, Standing> after) {
        if (isAudit(field)) {
            return;
        }
        model.target(field)
                .ifPresentOrElse(
                        target -> associate(type, field, target, before, after), () -> keyed(type, field, after));
    }

    private void associate(
            ScannedClass type,
            ScannedField field,
            ScannedClass target,
            Map<String, Standing> before,
            Map<String, Standing> after) {
        Standing here = before.getOrDefault(type.name(), Standing.UNKNOWN);
        Standing there = before.getOrDefault(target.name(), Standing.UNKNOWN);
        double step = lexicon.weight(Weight.STEP);
        if (model.isToOne(field)) {
            String why = "it leads to " + target.simpleName();
            double tie = chain(there) * (1 - Math.min(1, here.thing()) / 2);
            after.computeIfPresent(type.name(), (name, own) -> own.atLeastLinked(tie * step, why));
        }
        boolean part = (Model.isPartOfRow(target) && !Model.isKeyedBeside(type, field))
                || PARTS.stream().anyMatch(field::bears);
        String why = "it is a part of " + type.simpleName();
        boolean shared = part && !mostlyOfPersons(target, before);
        if (!here.isPerson() || shared) {
            return;
        }
        if (part) {
            after.computeIfPresent(
                    target.name(),
                    (name, own) ->
                            own.thing() > 0 ? own.atLeastLinked(step, why) : own.atLeastSelf(here.self() * step, why));
        }
        if (!field.bears("ManyToOne") && !field.bears("ManyToMany")) {
            after.computeIfPresent(
                    target.name(),
                    (name, own) -> own.atLeastLinked(here.self() * step * Math.max(0, 1 - own.thing()), why));
        }
    }

    /** What a row that is tied to a person passes on. A comment on a row is somebody's; that makes the row nobody's. */
    private static double chain(Standing there) {
        return there.self() > 0 && !there.isPerson() ? 0 : Math.max(there.self(), there.linked());
    }

    /** A part that persons and things have alike, such as the dates of creation, says nothing of persons. */
    private boolean mostlyOfPersons(ScannedClass part, Map<String, Standing> before) {
        Set<String> of = holders.getOrDefault(part.name(), Set.of());
        long persons = of.stream()
                .filter(holder -> before.getOrDefault(holder, Standing.UNKNOWN).isPerson())
                .count();
        return 2 * persons > of.size();
    }

    private void hold() {
        for (ScannedClass type : model.all()) {
            for (ScannedField field : type.fields()) {
                model.target(field)
                        .ifPresent(part -> holders.computeIfAbsent(part.name(), ignored -> new TreeSet<>())
                                .add(type.name()));
            }
        }
    }

    /** A bare id of a person, such as {@code customerId}, ties a row too; the ids of many make it nobody's. */
    private void keyed(ScannedClass type, ScannedField field, Map<String, Standing> after) {
        List<String> words = new ArrayList<>(lexicon.vocabulary().read(field.name()));
        if (words.size() < 2
                || Model.isMany(field.type())
                || !words.remove(words.size() - 1).toLowerCase(Locale.ROOT).equals("id")) {
            return;
        }
        if (tellsWhoWorked(words)) {
            return;
        }
        String subject = words.get(words.size() - 1);
        if (lexicon.strength(WordRole.SUBJECT, subject) >= KEYED) {
            after.computeIfPresent(
                    type.name(),
                    (name, own) -> own.atLeastLinked(
                            KEYED * (1 - Math.min(1, own.thing()) / 2),
                            "it has the id of " + Spelling.withArticle(subject)));
        }
    }

    /**
     * Whether words for data only begin with the name of their class: the {@code postCode} of a {@code Post} is its code. Who holds a
     * policy is a person in a {@code Policy}, too.
     */
    boolean isPrefixed(ScannedClass type, DataWord word) {
        String own = names.core(type);
        return !own.isEmpty()
                && word.phrase().startsWith(own + " ")
                && !(word.category().equals("PersonName") && word.alone() > 0)
                && of(type.name()).self() < PREFIXED
                && lexicon.data(own).filter(data -> data.alone() > VAGUE).isEmpty();
    }

    /** By a phrase of the lexicon, or by a person with the words for what they did right before: {@code updateUser}. */
    private boolean tellsWhoWorked(List<String> words) {
        int last = words.size() - 1;
        return lexicon.is(WordRole.AUDIT, String.join(" ", words))
                || (last > 0
                        && lexicon.strength(WordRole.SUBJECT, words.get(last)) >= KEYED
                        && words.subList(0, last).stream().allMatch(word -> lexicon.is(WordRole.DEED, word)));
    }

    private boolean isAudit(ScannedField field) {
        List<String> words = lexicon.vocabulary().read(field.name());
        return tellsWhoWorked(words) || field.bears("CreatedBy") || field.bears("LastModifiedBy");
    }
}
