/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.internal.KnownPurposes;
import dev.privet.spring.web.PrivetWebProperties.Rule;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Makes rules of what the properties say, and tells everything that is wrong in them. A rule with a mistake gives no purpose. */
final class RuleReader {

    static final String PREFIX = "privet.web.purposes";
    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private final KnownPurposes known;
    private final PathPatternParser paths;
    private final List<RequestRule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleReader(KnownPurposes known, PathPatternParser paths) {
        this.known = known;
        this.paths = paths;
    }

    /** Without a parser, handlers are matched in a way of their own, by which a request could pass a rule that is meant for it. */
    static RuleReader read(List<Rule> said, KnownPurposes known, Optional<PathPatternParser> handlers) {
        RuleReader reader = new RuleReader(known, handlers.orElse(PathPatternParser.defaultInstance));
        if (handlers.isEmpty() && !said.isEmpty()) {
            reader.unfit(
                    PREFIX,
                    "handlers are not matched by parsed patterns, so a request could reach one past the rule for its path.",
                    "leave spring.mvc.pathmatch.matching-strategy as it is, or state purposes by @ProcessedFor.");
        }
        for (int i = 0; i < said.size(); i++) {
            reader.read(PREFIX + "[" + i + "]", said.get(i));
        }
        return reader;
    }

    List<RequestRule> rules() {
        return rules;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(String place, Rule said) {
        int before = problems.size();
        Optional<PathPattern> path = path(place + ".path", text(said.path()));
        Set<String> methods = methods(place + ".methods", said.methods());
        Optional<Class<? extends Purpose>> purpose = purpose(place + ".purpose", text(said.purpose()));
        Map<String, Class<? extends Purpose>> allowed = allowed(place, said);
        if (text(said.purpose()).isEmpty() && text(said.header()).isEmpty()) {
            unfit(place, "it gives no purpose.", "write '.purpose' with the id of one.");
        }
        if (problems.size() == before) {
            add(place, new RequestRule(path.orElseThrow(), methods, purpose, text(said.header()), Map.copyOf(allowed)));
        }
    }

    private void add(String place, RequestRule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).competesWith(rule)) {
                problems.add(new Problem(
                        ProblemCode.COMPETING_MARKS,
                        place,
                        "a rule before it is for the path " + rule.path() + " too, and only the first one counts.",
                        "keep one of them, or give them different '.methods'."));
                return;
            }
        }
        rules.add(rule);
    }

    private Optional<PathPattern> path(String place, String path) {
        if (!path.startsWith("/")) {
            unfit(
                    place,
                    path.isEmpty() ? "it is not set." : "it does not begin with a slash.",
                    "write a pattern of paths within the application, such as /support/**.");
            return Optional.empty();
        }
        try {
            return Optional.of(paths.parse(path));
        } catch (PatternParseException e) {
            unfit(
                    place,
                    "it is no pattern of paths (at character " + (e.getPosition() + 1) + ").",
                    "write it as in @RequestMapping, such as /support/** or /users/{id}.");
            return Optional.empty();
        }
    }

    private Set<String> methods(String place, @Nullable Set<String> said) {
        Set<String> methods = Optional.ofNullable(said).orElse(Set.of()).stream()
                .map(method -> method.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        methods.stream()
                .filter(method -> !METHODS.contains(method))
                .sorted()
                .forEach(method -> unfit(
                        place,
                        "'" + method + "' is no HTTP method.",
                        "write some of " + METHODS.stream().sorted().collect(Collectors.joining(", ")) + "."));
        return methods;
    }

    private Optional<Class<? extends Purpose>> purpose(String place, String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Class<? extends Purpose>> purpose = known.of(id);
        if (purpose.isEmpty()) {
            unfit(place, "no purpose of the data map has the id '" + id + "'.", known.remedy(id));
        }
        return purpose;
    }

    private Map<String, Class<? extends Purpose>> allowed(String place, Rule said) {
        String header = text(said.header());
        List<String> ids = Optional.ofNullable(said.allowed()).orElse(List.of()).stream()
                .map(RuleReader::text)
                .filter(id -> !id.isEmpty())
                .toList();
        if (!header.isEmpty() && !header.matches(TOKEN)) {
            unfit(place + ".header", "it is no name of a header.", "write a name such as X-Purpose.");
        }
        if (header.isEmpty() != ids.isEmpty()) {
            unfit(
                    place,
                    header.isEmpty()
                            ? "it allows purposes to a header and names none."
                            : "it names a header and allows it no purpose.",
                    "write both '.header' and '.allowed', or neither.");
        }
        Map<String, Class<? extends Purpose>> allowed = new HashMap<>();
        for (String id : ids) {
            purpose(place + ".allowed", id).ifPresent(purpose -> allow(place, id, purpose, allowed));
        }
        return allowed;
    }

    private void allow(
            String place, String id, Class<? extends Purpose> purpose, Map<String, Class<? extends Purpose>> allowed) {
        if (KnownPurposes.seesEverything(purpose)) {
            unfit(
                    place + ".allowed",
                    "'" + id + "' sees all personal data, and whoever sends a request writes its headers.",
                    "leave it out, and put @ProcessedFor on the handler that answers data subjects.");
        } else {
            allowed.put(id, purpose);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private void unfit(String place, String why, String remedy) {
        problems.add(new Problem(ProblemCode.REQUEST_RULE_UNFIT, place, why, remedy));
    }
}
