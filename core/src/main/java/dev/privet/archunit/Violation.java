/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.privet.report.Finding;
import dev.privet.report.Finding.Level;
import dev.privet.report.Location;
import dev.privet.report.Rule;
import dev.privet.report.SourceFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One violation.
 *
 * @param owner the class that it is in, if that is known
 * @param member the member's name, or empty
 * @param message what ArchUnit says of it
 */
record Violation(@Nullable JavaClass owner, String member, String message) {

    private static final Pattern SHORT_NAME = Pattern.compile("\\[([a-z][a-z-]*)]");
    private static final Pattern LINE = Pattern.compile("\\([^()]+\\.\\w+:(\\d{1,9})\\)");
    private static final Rule OTHER = new Rule("rules/other", "A rule of the build is broken");

    static List<Violation> all(EvaluationResult result) {
        List<Violation> all = new ArrayList<>();
        result.handleViolations((Collection<Object> places, String message) -> all.add(of(places, message)));
        all.sort(Comparator.comparing(Violation::message));
        return all;
    }

    private static Violation of(Collection<Object> places, String message) {
        for (Object place : places) {
            if (place instanceof JavaMember found) {
                return new Violation(found.getOwner(), found.getName(), message);
            }
            if (place instanceof JavaClass found) {
                return new Violation(found, "", message);
            }
        }
        return new Violation(null, "", message);
    }

    Finding finding(SourceFolder sources) {
        return new Finding(rule(), Level.ERROR, place(), message, location(sources));
    }

    /** Our rules end their messages with a short name; others do not, or with none of ours. */
    private Rule rule() {
        Matcher name = SHORT_NAME.matcher(message);
        Rule rule = OTHER;
        while (name.find()) {
            String id = name.group(1);
            rule = Arrays.stream(Duty.values())
                    .filter(duty -> duty.id().equals(id))
                    .findFirst()
                    .map(duty -> new Rule("rules/" + id, duty.title()))
                    .orElse(rule);
        }
        return rule;
    }

    private String place() {
        return owner == null ? "" : owner.getName() + (member.isEmpty() ? "" : "." + member);
    }

    /** Byte code knows lines of code, the source those of declarations. */
    private Optional<Location> location(SourceFolder sources) {
        return Optional.ofNullable(owner)
                .flatMap(type -> sources.find(type.getName(), member))
                .map(found -> new Location(found.file(), line().orElse(found.line())));
    }

    private Optional<Integer> line() {
        Matcher line = LINE.matcher(message);
        return line.find()
                ? Optional.of(Integer.valueOf(line.group(1))).filter(number -> number > 0)
                : Optional.empty();
    }
}
