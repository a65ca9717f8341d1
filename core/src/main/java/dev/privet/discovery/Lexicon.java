/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import java.util.stream.Stream;

/**
 * The words and weights by which discovery judges. What is shipped comes first, then every {@code META-INF/privet/lexicon.txt}
 * of the class path in the order of their addresses, then a file of the host's choice; a later file's line on a phrase takes the
 * place of an earlier one. Immutable and safe for threads.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Lexicon {

    static final List<String> SHIPPED = List.of("lexicon.txt", "lexicon-lives.txt");
    private static final String SHIPPED_PLACE = "privet:";
    private static final String HOSTS = "META-INF/privet/lexicon.txt";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
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
        this.forgotten = read.forgotten.stream().map(remembering::folded).collect(Collectors.toUnmodifiableSet());
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
            add(SHIPPED_PLACE + name, () -> shipped(name), builder, problems);
        }
        for (URL url : addresses(loader)) {
            add(url.toString(), url::openStream, builder, problems);
        }
        file.ifPresent(path -> add(path, builder, problems));
        Lexicon lexicon = new Lexicon(builder);
        Stream.concat(builder.twice.stream(), SameForms.find(builder.data, builder.places, lexicon.vocabulary).stream())
                .filter(problem -> !problem.place().startsWith(SHIPPED_PLACE))
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
                    List.of(unreadable(
                            HOSTS, "The class path could not be searched.", "check the jars and folders on it.")),
                    e);
        }
    }

    private static void add(Path path, LexiconBuilder builder, List<Problem> problems) {
        if (Files.isDirectory(path)) {
            problems.add(unreadable(path.toString(), "It is a folder.", "name the text file itself."));
        } else if (Files.notExists(path)) {
            problems.add(unreadable(path.toString(), "There is no such file.", "check the path, or name no lexicon."));
        } else {
            add(path.toString(), () -> Files.newInputStream(path), builder, problems);
        }
    }

    private static void add(String place, Source source, LexiconBuilder builder, List<Problem> problems) {
        try (InputStream in = source.open()) {
            problems.addAll(new LexiconLines(place, builder).read(lines(in.readAllBytes())));
        } catch (CharacterCodingException e) {
            problems.add(unreadable(place, "It is no text in UTF-8.", "save it as UTF-8."));
        } catch (IOException e) {
            problems.add(unreadable(place, "It cannot be opened or read.", "check who may read it."));
        }
    }

    private static Problem unreadable(String place, String why, String remedy) {
        return new Problem(ProblemCode.LEXICON_UNREADABLE, place, why, remedy);
    }

    private static InputStream shipped(String name) {
        return Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
    }

    /** Bytes that are no UTF-8 are refused: as broken words they would never be found. */
    private static List<String> lines(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return (marked ? text.substring(1) : text).lines().toList();
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
        InputStream open() throws IOException;
    }
}
