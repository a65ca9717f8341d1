/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words and weights by which discovery judges. What is shipped comes first, then every {@code META-INF/privet/lexicon.txt}
 * of the class path in the order of their addresses, then a file of the host's choice; a later line on a phrase takes the place
 * of an earlier one. Immutable and safe for threads.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Lexicon {

    static final List<String> SHIPPED = List.of("lexicon.txt", "lexicon-lives.txt");
    private static final String HOSTS = "META-INF/privet/lexicon.txt";
    private static final String HEADLINE = "The lexicon of the discovery cannot be read";

    private final Map<String, DataWord> data;
    private final Map<String, DataWord> also;
    private final Map<WordRole, Map<String, Double>> roles;
    private final Map<Weight, Double> weights;
    /** Phrases that were taken out, folded by a vocabulary that still knows them. */
    private final Set<String> forgotten;

    private final Vocabulary remembering;
    private final Vocabulary vocabulary;

    private Lexicon(LexiconBuilder read) {
        Set<String> phrases = new LinkedHashSet<>(read.data.keySet());
        phrases.addAll(read.also.keySet());
        this.vocabulary = Vocabulary.of(phrases, read.roles);
        this.weights = Map.copyOf(read.weights);
        this.remembering = read.forgotten.isEmpty() ? vocabulary : read.vocabulary();
        this.forgotten =
                read.forgotten.stream().map(remembering::folded).collect(Collectors.toUnmodifiableSet());
        this.also = canonical(read.also.values());
        Map<String, DataWord> words = new LinkedHashMap<>(also);
        words.putAll(canonical(read.data.values()));
        this.data = Map.copyOf(words);
        Map<WordRole, Map<String, Double>> byRole = new EnumMap<>(WordRole.class);
        read.roles.forEach((role, all) -> {
            Map<String, Double> strengths = new LinkedHashMap<>();
            all.forEach((phrase, strength) -> strengths.put(vocabulary.canonical(phrase), strength));
            byRole.put(role, Map.copyOf(strengths));
        });
        this.roles = Map.copyOf(byRole);
    }

    private Map<String, DataWord> canonical(Collection<DataWord> all) {
        Map<String, DataWord> words = new LinkedHashMap<>();
        all.forEach(word -> {
            String phrase = vocabulary.canonical(word.phrase());
            words.put(phrase, word.named(phrase));
        });
        return Map.copyOf(words);
    }

    /**
     * Reads what is shipped and what the class path adds.
     *
     * @param loader finds the files of the class path
     * @return the lexicon
     * @throws PrivacyConfigurationException if a line cannot be read; all of them are listed
     */
    public static Lexicon standard(ClassLoader loader) {
        return read(loader, Optional.empty());
    }

    /**
     * Reads what is shipped, what the class path adds, and a file.
     *
     * @param loader finds the files of the class path
     * @param file comes last, so it has the last word
     * @return the lexicon
     * @throws PrivacyConfigurationException if a line or the file cannot be read; all lines are listed
     */
    public static Lexicon standard(ClassLoader loader, Path file) {
        return read(loader, Optional.of(file));
    }

    private static Lexicon read(ClassLoader loader, Optional<Path> file) {
        Objects.requireNonNull(loader, "loader");
        LexiconBuilder builder = new LexiconBuilder();
        List<Problem> problems = new ArrayList<>();
        for (String name : SHIPPED) {
            add(name, lines -> lines.addAll(shipped(name)), builder, problems);
        }
        for (URL url : addresses(loader)) {
            add(url.toString(), lines -> lines.addAll(lines(url.openStream())), builder, problems);
        }
        file.ifPresent(path -> add(
                path.toString(),
                lines -> lines.addAll(Files.readAllLines(path, StandardCharsets.UTF_8)),
                builder,
                problems));
        Lexicon lexicon = new Lexicon(builder);
        SameForms.find(builder.data, builder.places, lexicon.vocabulary).stream()
                .filter(problem ->
                        SHIPPED.stream().noneMatch(name -> problem.place().startsWith(name + ":")))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(HEADLINE, problems);
        }
        return lexicon;
    }

    private static List<URL> addresses(ClassLoader loader) {
        try {
            List<URL> urls = new ArrayList<>(Collections.list(loader.getResources(HOSTS)));
            urls.sort(Comparator.comparing(URL::toString));
            return urls;
        } catch (IOException e) {
            throw new PrivacyConfigurationException(
                    HEADLINE,
                    List.of(new Problem(
                            ProblemCode.LEXICON_UNREADABLE,
                            HOSTS,
                            "The class path could not be searched.",
                            "check the jars and folders on it.")),
                    e);
        }
    }

    private static void add(String place, Source source, LexiconBuilder builder, List<Problem> problems) {
        try {
            List<String> lines = new ArrayList<>();
            source.read(lines);
            problems.addAll(new LexiconLines(place, builder).read(lines));
        } catch (IOException e) {
            problems.add(new Problem(
                    ProblemCode.LEXICON_UNREADABLE,
                    place,
                    "The file is not there or is no UTF-8 text.",
                    "name a text file that can be read, or none."));
        }
    }

    private static List<String> shipped(String name) throws IOException {
        InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        return lines(in);
    }

    private static List<String> lines(InputStream source) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Optional<DataWord> data(String phrase) {
        return Optional.ofNullable(data.get(phrase));
    }

    /** What the words are for where the value is of that kind: a {@code nota} in numbers is a mark, and in words a note. */
    DataWord forKind(DataWord word, ValueKind kind) {
        DataWord other = also.get(word.phrase());
        return other != null && other.kinds().contains(kind) ? other : word;
    }

    boolean is(WordRole role, String phrase) {
        return role(role).containsKey(phrase);
    }

    double strength(WordRole role, String phrase) {
        return role(role).getOrDefault(phrase, 0.0);
    }

    /** Whether a phrase among the words was taken out, in any form: whoever did so does not want it found. */
    boolean isForgotten(List<String> words) {
        if (forgotten.isEmpty()) {
            return false;
        }
        List<String> all = remembering.read(String.join(" ", words));
        return IntStream.range(0, all.size())
                .anyMatch(from -> IntStream.rangeClosed(from + 1, all.size())
                        .mapToObj(to -> String.join(" ", all.subList(from, to)))
                        .anyMatch(phrase -> forgotten.contains(remembering.folded(phrase))));
    }

    double weight(Weight weight) {
        return weights.getOrDefault(weight, 0.0);
    }

    private Map<String, Double> role(WordRole role) {
        return roles.getOrDefault(role, Map.of());
    }

    /** Where lines come from. */
    private interface Source {
        void read(List<String> into) throws IOException;
    }
}
