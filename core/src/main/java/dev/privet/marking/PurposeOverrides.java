/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a data protection officer's file, or the application's properties, say of purposes over what the code says: titles, periods and
 * recipients, by the purpose's id; and, where properties say so, how long classes and fields are kept. Nothing else can be overridden: what a
 * purpose is for, and what it rests on, is the code's to say. Immutable.
 *
 * <p>The file has the syntax of {@link java.util.Properties} in UTF-8. A purpose's id is its simple name in kebab case, so that of
 * {@code SupportDesk} is {@code support-desk}:
 *
 * <pre>{@code
 * support-desk.title = Answer questions
 * support-desk.kept-for = P2Y
 * support-desk.recipients.1.name = Example Desk Ltd
 * support-desk.recipients.1.role = processor
 * support-desk.recipients.1.country = GB
 * support-desk.recipients.2.category = tax advisers
 * support-desk.recipients.2.role = controller
 * support-desk.recipients.2.country = IN
 * support-desk.recipients.2.safeguards = IDTA, EU_SCC_M1
 * newsletter.recipients = none
 * }</pre>
 *
 * <p>Of a recipient, {@code name} or {@code category}, {@code role} ({@code controller}, {@code joint-controller}, {@code processor}
 * or {@code public-authority}) and {@code country} (ISO 3166-1) must be said; {@code safeguards} and {@code facts} are words of the
 * registers, with commas between them. Recipients are numbered from 1 on without gaps. They take the place of all that the code names
 * for that purpose; {@code recipients = none} says that nobody receives the data. A key that is not among these, or that stands there
 * twice, a value that is missing or cannot be read: each is a mistake, told with its line when the data map is built.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeOverrides {

    private final Map<String, List<Said>> byPurpose;
    private final List<RetentionOverride> retention;
    private final List<Problem> problems;

    PurposeOverrides(Map<String, List<Said>> byPurpose, List<RetentionOverride> retention, List<Problem> problems) {
        this.retention = List.copyOf(retention);
        this.byPurpose = new LinkedHashMap<>();
        byPurpose.forEach((id, said) -> this.byPurpose.put(id, List.copyOf(said)));
        this.problems = List.copyOf(problems);
    }

    /**
     * No overrides.
     *
     * @return overrides of nothing
     */
    public static PurposeOverrides none() {
        return new PurposeOverrides(Map.of(), List.of(), List.of());
    }

    /**
     * Reads a file. One that is not there or cannot be read is a mistake among the others.
     *
     * @param file in the syntax of properties, in UTF-8
     * @return what it says; reports and explanations call it by its name without its folder
     */
    public static PurposeOverrides read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    /**
     * Reads what is in the form of such a file.
     *
     * @param name what reports and explanations call it
     * @param reader in the syntax of properties; stays open
     * @return what it says
     */
    public static PurposeOverrides read(String name, Reader reader) {
        PurposeOverridesBuilder overrides = builder(name);
        try {
            OverrideFile file = OverrideFile.read(name, reader);
            file.problems().forEach(overrides::problem);
            new OverrideLines(overrides).read(file.lines());
        } catch (IOException e) {
            return unreadable(name, e);
        }
        return overrides.build();
    }

    /**
     * Starts with overrides that do not come from a file.
     *
     * @param where what reports and explanations call their source, for example {@code privet.purposes}
     * @return a builder
     */
    public static PurposeOverridesBuilder builder(String where) {
        return new PurposeOverridesBuilder(where);
    }

    private static PurposeOverrides unreadable(String name, IOException failure) {
        boolean encoding = failure instanceof CharacterCodingException;
        return new PurposeOverrides(
                Map.of(),
                List.of(),
                List.of(new Problem(
                        ProblemCode.OVERRIDE_UNREADABLE,
                        name,
                        encoding
                                ? "it is not in UTF-8."
                                : "it could not be read (" + failure.getClass().getSimpleName() + ").",
                        encoding ? "save it in UTF-8." : "correct its path, or leave it out.")));
    }

    /**
     * These overrides and others. Where both speak of the same element of a purpose and differ, neither wins: that is a mistake of the
     * data map.
     *
     * @param others from another source
     * @return both
     */
    public PurposeOverrides with(PurposeOverrides others) {
        Map<String, List<Said>> said = new LinkedHashMap<>();
        List.of(this, others)
                .forEach(one -> one.byPurpose.forEach((id, more) ->
                        said.computeIfAbsent(id, key -> new ArrayList<>()).addAll(more)));
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(others.problems);
        List<RetentionOverride> kept = new ArrayList<>(retention);
        kept.addAll(others.retention);
        return new PurposeOverrides(said, kept, all);
    }

    /**
     * What is said of each purpose.
     *
     * @return by the purpose's id
     */
    public Map<String, List<Said>> byPurpose() {
        return new LinkedHashMap<>(byPurpose);
    }

    /**
     * What is said of how long classes and fields are kept.
     *
     * @return unmodifiable; a file says nothing of them
     */
    public List<RetentionOverride> retention() {
        return retention;
    }

    /**
     * What is wrong with the file itself. Building the data map reports it with everything else.
     *
     * @return empty where every line can be read
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One override.
     *
     * @param mark what is said
     * @param from the file and key that say it
     */
    @PublicApi(since = "0.1")
    public record Said(PurposeMark mark, Provenance from) {

        /** Refuses null. */
        public Said {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(from, "from");
        }
    }
}
