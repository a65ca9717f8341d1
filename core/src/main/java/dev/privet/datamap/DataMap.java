/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.DisplayedBy;
import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one description of a host's personal data: which classes hold it, for which purposes, whose it is and how long it is kept.
 * Built once, validated as a whole, immutable and thread-safe. Everything else in Privet is a function of it.
 *
 * @legal GDPR Art 25, Art 30(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class DataMap {

    private final Map<Class<?>, RecordType> types;
    private final List<RecordType> inOrder;
    private final Map<Class<? extends Purpose>, DeclaredPurpose> purposes;
    private final Map<Class<? extends Purpose>, List<DeclaredPurpose>> originals;
    private final Set<Regime> regimes;
    private final Map<Class<?>, String> displayed;
    private final Optional<OrganisationFacts> organisation;
    private final Map<Regime, String> exporters;
    private final Evidence evidence;
    private final List<Problem> advice;

    DataMap(
            Map<Class<?>, RecordType> types,
            Map<Class<? extends Purpose>, DeclaredPurpose> purposes,
            DataMapBuilder settings,
            Map<Class<?>, String> displayed,
            Evidence evidence,
            List<Problem> advice) {
        this.types = new LinkedHashMap<>(types);
        this.inOrder = List.copyOf(types.values());
        this.purposes = new LinkedHashMap<>(purposes);
        this.originals = originals(purposes);
        this.regimes = settings.regimes();
        this.displayed = Map.copyOf(displayed);
        this.organisation = settings.organisation().map(OrganisationFacts::canonical);
        this.exporters = OrganisationFacts.canonical(settings.statedExporters());
        this.evidence = evidence;
        this.advice = List.copyOf(advice);
    }

    private static Map<Class<? extends Purpose>, List<DeclaredPurpose>> originals(
            Map<Class<? extends Purpose>, DeclaredPurpose> purposes) {
        Map<Class<? extends Purpose>, List<DeclaredPurpose>> originals = new LinkedHashMap<>();
        purposes.values()
                .forEach(original -> original.facts()
                        .furtherUses()
                        .forEach(use -> originals
                                .computeIfAbsent(use.purpose(), key -> new ArrayList<>())
                                .add(original)));
        originals.replaceAll((further, named) -> List.copyOf(named));
        return originals;
    }

    /**
     * Says what a data map is to be read from.
     *
     * @param regimes the laws that the host is under, at least one
     * @param date the day on which the marking must be lawful
     * @return a builder
     */
    public static DataMapBuilder builder(Set<Regime> regimes, LocalDate date) {
        return new DataMapBuilder(regimes, date);
    }

    /**
     * Reads the marks of classes.
     *
     * @param classes the marked classes; each must bear at least one mark
     * @param regimes the laws that the host is under, at least one
     * @param date the day on which the marking must be lawful
     * @return the data map
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in the marking
     */
    public static DataMap read(Collection<Class<?>> classes, Set<Regime> regimes, LocalDate date) {
        return builder(regimes, date).marked(classes).build();
    }

    /**
     * Whether a class bears any mark of Privet, so that it belongs into a data map.
     *
     * @param type any class
     * @return true where it does, or where it cannot be read, so that reading it says why; mistakes in the marks do not matter here
     */
    public static boolean isMarked(Class<?> type) {
        return !marked(List.of(type)).isEmpty();
    }

    /**
     * Which of several classes bear any mark of Privet. Asks the same as {@link #isMarked} of each, and looks once at what they have in common.
     *
     * @param types any classes
     * @return those that do, or cannot be read, in their order; unmodifiable
     */
    public static Set<Class<?>> marked(Collection<? extends Class<?>> types) {
        Catalogue catalogue = new Catalogue(new Contributed(List.of()), new RetentionOverriding(List.of()));
        Set<Class<?>> marked = new LinkedHashSet<>();
        for (Class<?> type : types) {
            if (catalogue.isMarkedOrUnreadable(type)) {
                marked.add(type);
            }
        }
        return Collections.unmodifiableSet(marked);
    }

    /**
     * The marked types.
     *
     * @return unmodifiable, ordered by name
     */
    public List<RecordType> types() {
        return inOrder;
    }

    /**
     * The type of a class or of the nearest of its superclasses, so that a persistence provider's proxy is known by what it
     * stands for.
     *
     * @param javaClass any class
     * @return the record type, or nothing where the class is not marked
     */
    public Optional<RecordType> find(Class<?> javaClass) {
        for (Class<?> next = javaClass; next != null; next = next.getSuperclass()) {
            RecordType found = types.get(next);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * The properties that a class or its superclasses mark as personal data and that this map does not know of, because the class
     * was not given to it. An adapter shows none of them.
     *
     * @param javaClass any class; its annotations are read, so not for a hot path
     * @return property names, ordered; empty where the map knows them all
     */
    public Set<String> marksOutside(Class<?> javaClass) {
        Set<String> outside = new TreeSet<>(Marks.on(javaClass).personal());
        outside.addAll(evidence.contributed(javaClass));
        find(javaClass).ifPresent(type -> {
            type.fields().forEach(field -> outside.remove(field.name()));
            outside.removeAll(type.notPersonal());
        });
        return outside;
    }

    /**
     * The type of persons of a kind.
     *
     * @param kind for example {@code customer}
     * @return the record type, of a class and its subclasses the uppermost; or nothing where no class is marked with that kind
     */
    public Optional<RecordType> subject(String kind) {
        return types.values().stream()
                .filter(type -> type.subjectKind().filter(kind::equals).isPresent())
                .reduce((one, other) -> other.type().isAssignableFrom(one.type()) ? other : one);
    }

    /**
     * The purposes that the marked classes name, those that these name as further ones, and the built-in ones.
     *
     * @return unmodifiable, ordered by id
     */
    public List<DeclaredPurpose> purposes() {
        return List.copyOf(purposes.values());
    }

    /**
     * What was said about a purpose.
     *
     * @param type its interface
     * @return the purpose, or nothing where neither a marked class nor another purpose names it
     */
    public Optional<DeclaredPurpose> purpose(Class<? extends Purpose> type) {
        return Optional.ofNullable(purposes.get(type));
    }

    /**
     * The purposes whose data another purpose may use, because they name it as a further one. Nothing is passed on: a purpose that
     * one of these may itself draw on is not among them.
     *
     * @param further the purpose asked about
     * @return unmodifiable, ordered by id; empty where no purpose names it, which is the default
     * @legal GDPR Art 6(4); UK GDPR Art 8A (text)
     */
    public List<DeclaredPurpose> originalPurposes(Class<? extends Purpose> further) {
        return originals.getOrDefault(further, List.of());
    }

    /**
     * The purposes by way of which another purpose sees a field. What the field says of a purpose itself comes first: one that the
     * field names sees it so, and by way of none.
     *
     * @param field a field of this map
     * @param further the purpose asked about
     * @return unmodifiable, ordered by id; empty where there is no such way
     * @legal GDPR Art 6(4); UK GDPR Art 8A (text)
     */
    public List<DeclaredPurpose> originalPurposes(PersonalField field, Class<? extends Purpose> further) {
        List<DeclaredPurpose> ways = originalPurposes(further);
        return ways.isEmpty() || field.serves(further)
                ? List.of()
                : ways.stream()
                        .filter(original -> field.serves(original.type()))
                        .toList();
    }

    /**
     * Whether a purpose gets to see a field in some form, because the field names it or by way of a purpose that the field names.
     *
     * @param field a field of this map
     * @param purpose the purpose asked about
     * @return true where it does
     */
    public boolean serves(PersonalField field, Class<? extends Purpose> purpose) {
        return field.serves(purpose) || !originalPurposes(field, purpose).isEmpty();
    }

    /**
     * The laws that the host is under.
     *
     * @return unmodifiable, at least one
     */
    public Set<Regime> regimes() {
        return regimes;
    }

    /**
     * The organisation that notices and records speak of.
     *
     * @return what was said of it, with canonical country codes, or nothing where nobody did
     */
    public Optional<OrganisationFacts> organisation() {
        return organisation;
    }

    /**
     * From which country the organisation sends data under each law, as far as anybody said so. What nobody said is judged as if it were the
     * United Kingdom and Ireland.
     *
     * @return canonical country codes by law, unmodifiable
     */
    public Map<Regime, String> exporters() {
        return exporters;
    }

    /**
     * By which property people know a row that is not about anybody, such as the title of a product.
     *
     * @param javaClass the row's class; its annotations are read, so not for a hot path
     * @return the property that a contributor or {@link DisplayedBy} names, if one does
     */
    public Optional<String> displayedBy(Class<?> javaClass) {
        return Hierarchy.of(javaClass).stream()
                .filter(displayed::containsKey)
                .findFirst()
                .map(displayed::get)
                .or(() -> Marks.nearest(javaClass, DisplayedBy.class).stream()
                        .findFirst()
                        .map(DisplayedBy::value));
    }

    /**
     * What is no mistake and better known, such as a link that can be empty, or data that nobody limits in time.
     *
     * @return unmodifiable, in the order of the classes
     */
    public List<Problem> advice() {
        return advice;
    }

    /**
     * Puts into words what holds for a class and its fields, and who said so.
     *
     * @param javaClass a marked class, or one that extends one
     * @return the explanation of one type
     * @throws dev.privet.contract.PrivacyInputException if the class is not in this map
     */
    public Explanation explain(Class<?> javaClass) {
        return new Explainer(this, evidence).explain(javaClass);
    }

    /**
     * Puts into words what holds for every class and field of the map, and who said so.
     *
     * @return the explanation of all types, ordered by name
     */
    public Explanation explain() {
        return new Explainer(this, evidence).explain();
    }

    /**
     * Where configuration says how long rows, or the values of a field, are kept, over what the code says or where it leaves it open.
     *
     * @param type a type of this map
     * @param property the field, by its name; empty for the rows
     * @param rule one of the rules that hold for it
     * @return keys of properties, or lines of files, ordered; empty where no configuration has a say in the rule
     */
    public List<String> configuredIn(RecordType type, String property, RetentionRule rule) {
        return new RetentionExplainer(this, evidence).configured(type, property, rule);
    }

    /** Two maps are equal that say the same of the same classes, whoever said it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DataMap that
                && types.equals(that.types)
                && purposes.equals(that.purposes)
                && regimes.equals(that.regimes)
                && displayed.equals(that.displayed)
                && organisation.equals(that.organisation)
                && exporters.equals(that.exporters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * types.hashCode() + purposes.hashCode()) + regimes.hashCode();
    }

    @Override
    public String toString() {
        return "DataMap[" + types.size() + " types, " + purposes.size() + " purposes, " + regimes + "]";
    }
}
