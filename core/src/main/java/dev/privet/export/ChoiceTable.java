/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.choice.Choice;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.letter.internal.Words;
import dev.privet.scan.TextScanner;
import dev.privet.vocabulary.RestrictionGround;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen, as a table of their archive. Who recorded a choice is most likely an employee, so the person is told that it
 * is recorded, and not who it was.
 *
 * @legal GDPR Art 15(1), (4) (text); that choices are data about the person is our reading of Art 4(1)
 */
final class ChoiceTable {

    /** Stands on the page above the rows. */
    static final String SENTENCE =
            "What you agreed to, objected to or had restricted, and what was decided on it, the oldest first.";

    /** What the table is called, which no class of the host's may be. */
    static final String TITLE = Words.of(YourChoices.class.getSimpleName());

    /** What somebody wrote, who was asked to name nobody and may have. */
    static final Set<String> FREE_TEXT = Set.of("details");

    private static final RecordType TYPE = new RecordType(
            YourChoices.class, Optional.empty(), List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), -1);

    private ChoiceTable() {}

    /** Whether a sheet is this table. */
    static boolean is(RecordType type) {
        return type.type() == YourChoices.class;
    }

    static RecordType type() {
        return TYPE;
    }

    /** The rows, one for each choice, in plain words. */
    static List<Map<String, @Nullable Object>> rows(List<Choice> history, DataMap dataMap) {
        Map<String, Integer> latest = new HashMap<>();
        for (int i = 0; i < history.size(); i++) {
            latest.put(history.get(i).code(), i);
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Choice choice = history.get(i);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("at", choice.at());
            row.put("choice", words(choice));
            row.put("about", about(choice, dataMap));
            row.put("details", choice.detail().isEmpty() ? null : choice.detail());
            row.put("holdsNow", choice.inForce() && Objects.equals(latest.get(choice.code()), i));
            row.put("recordedBy", choice.actor() == null ? null : LeftOut.ABOUT_OTHERS);
            rows.add(row);
        }
        return rows;
    }

    /** Whether there is an address or a number in what somebody wrote. */
    static boolean namesSomebody(Map<String, @Nullable Object> row, TextScanner scanner) {
        return row.get("details") instanceof String details && scanner.matches(details);
    }

    private static String words(Choice choice) {
        return switch (choice.topic()) {
            case CONSENT -> choice.inForce() ? "You agreed" : "You took back your agreement";
            case OBJECTION -> choice.inForce() ? "You objected" : "Your objection was overruled";
            case RESTRICTION -> choice.inForce() ? "The use of your data was restricted" : "The restriction was lifted";
        };
    }

    /** The title of a purpose, or of one that is no more the word by which it was known. */
    private static String about(Choice choice, DataMap dataMap) {
        return switch (choice.topic()) {
            case CONSENT, OBJECTION ->
                dataMap.purposes().stream()
                        .filter(purpose -> purpose.id().equals(choice.about()))
                        .map(DeclaredPurpose::title)
                        .findFirst()
                        .orElse(choice.about());
            case RESTRICTION -> ground(RestrictionGround.valueOf(choice.about()));
        };
    }

    private static String ground(RestrictionGround ground) {
        return switch (ground) {
            case ACCURACY_CONTESTED -> "You say that the data is not right";
            case UNLAWFUL_BUT_NOT_ERASED -> "The use is unlawful, and you did not want the data erased";
            case NEEDED_FOR_CLAIMS -> "You need the data for a legal claim";
            case OBJECTION_PENDING -> "You objected, and it is not settled whose reasons weigh more";
        };
    }

    /** Gives the table its name. */
    private record YourChoices() {}
}
