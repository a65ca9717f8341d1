/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.Privet;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds properties below {@code privet} that say nothing. Boot leaves out what it cannot bind, and a period or a schedule that is left out for a
 * slip of the pen is believed to hold. What stands in the variables of the process is warned of only: others write there too, as a cluster
 * does that names its services.
 */
final class UnknownProperties {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);
    private static final int FEW_NAMES = 12;

    /** Read by the lock of the build, and by no application. */
    private static final ConfigurationPropertyName UPDATE_OF_THE_LOCK = ConfigurationPropertyName.of("privet.lock");

    private static final Set<String> OF_THE_PROCESS = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private final Supplier<List<Problem>> problems;

    UnknownProperties(Environment environment) {
        // Looked for once, by whoever asks first.
        this.problems = SingletonSupplier.of(() -> environment instanceof ConfigurableEnvironment sources
                ? KnownProperties.read().map(known -> in(sources, known)).orElse(List.of())
                : List.of());
    }

    /** What is wrong with each such property of the application. */
    List<Problem> problems() {
        return problems.get();
    }

    private static List<Problem> in(ConfigurableEnvironment environment, KnownProperties known) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                boolean ofTheProcess = isOfTheProcess(source);
                names.stream()
                        .filter(name -> KnownProperties.PREFIX.isAncestorOf(name) && !known.knows(name))
                        .forEach(name -> {
                            if (!ofTheProcess) {
                                problems.put(name.toString(), problem(name, known));
                            } else if (!name.equals(UPDATE_OF_THE_LOCK) && !isSpelledTheOldWay(name, known)) {
                                warn(name, known);
                            }
                        });
            }
        }
        return List.copyOf(problems.values());
    }

    private static boolean isOfTheProcess(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && OF_THE_PROCESS.contains(underlying.getName());
    }

    /** In a variable of the process a hyphen may be an underscore, so PRIVET_PSEUDONYM_KEY is read as privet.pseudonym.key. */
    private static boolean isSpelledTheOldWay(ConfigurationPropertyName name, KnownProperties known) {
        String letters = letters(name.toString());
        return known.names().stream().map(UnknownProperties::letters).anyMatch(letters::startsWith);
    }

    private static String letters(String name) {
        return name.replace(".", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static void warn(ConfigurationPropertyName name, KnownProperties known) {
        LOG.warn(
                "A variable of the process is read as '{}', which is no property of Privet and changes nothing{}.",
                name,
                NearName.of(name.toString(), known.names())
                        .map(near -> "; '" + near + "' is the nearest")
                        .orElse(""));
    }

    private static Problem problem(ConfigurationPropertyName name, KnownProperties known) {
        Collection<String> candidates = known.candidates(name);
        Optional<String> near = NearName.of(name.toString(), candidates);
        return new Problem(
                ProblemCode.PROPERTY_UNKNOWN,
                name.toString(),
                "it is no property of Privet, so it changes nothing.",
                near.map(meant -> "write " + meant + ", or leave it out.").orElseGet(() -> others(name, candidates)));
    }

    private static String others(ConfigurationPropertyName name, Collection<String> candidates) {
        List<String> below = siblings(name, candidates).limit(FEW_NAMES + 1L).toList();
        return below.isEmpty() || below.size() > FEW_NAMES
                ? "leave it out, or write one of those in docs/configuration.md."
                : "leave it out, or write one of " + String.join(", ", below) + ".";
    }

    /** Those that have the most elements in common with it. */
    private static Stream<String> siblings(ConfigurationPropertyName name, Collection<String> candidates) {
        for (ConfigurationPropertyName parent = name.getParent();
                parent.getNumberOfElements() > 0;
                parent = parent.getParent()) {
            String start = parent.toString();
            if (candidates.stream().anyMatch(one -> one.startsWith(start + ".") || one.startsWith(start + "["))) {
                return candidates.stream().filter(one -> one.startsWith(start));
            }
        }
        return Stream.empty();
    }
}
