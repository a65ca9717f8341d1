/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.archunit.PrivacyRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of Spring that stand in the code of a handler and not in its type. */
class AnswersInCodeTest {

    private static final String PLACE = "dev.privet.spring.archunit.answers.";

    private static List<String> violations(String start) {
        return PrivacyRules.endpointsAnswerForAPurpose()
                .evaluate(new ClassFileImporter().importPackages("dev.privet.spring.archunit.answers"))
                .getFailureReport()
                .getDetails()
                .stream()
                .filter(text -> text.startsWith(start))
                .toList();
    }

    /** The handler, and with what it answers. */
    private static String shortened(String text) {
        return text.replace(PLACE, "")
                .replaceAll("(Endpoint|Method) (\\S+)( \\(of \\w+\\))? answers ", "$2$3 ")
                .replaceAll(", (which holds personal data|which is marked @PersonalData), and .*", "");
    }

    @Test
    void givenHandlers_whenChecked_thenWhatTheyPutIntoAnswersIsFoundAndNothingThatLooksAlike() {
        assertThat(violations("Endpoint"))
                .extracting(AnswersInCodeTest::shortened)
                .containsExactlyInAnyOrder(
                        "Handlers$Wrong.ok with Owner",
                        "Handlers$Wrong.body with Owner",
                        "Handlers$Wrong.inAMap with Owner",
                        "Handlers$Wrong.raw with Owner",
                        "Handlers$Wrong.perhaps with Owner",
                        "Handlers$Wrong.perhapsByLambda with Owner",
                        "Handlers$Wrong.found with Owner",
                        "Handlers$Wrong.object with Owner",
                        "Handlers$Wrong.paged with Owner",
                        "Handlers$Wrong.published with Owner",
                        "Handlers$Wrong.streamed with Owner",
                        "Handlers$Wrong.filled with Owner",
                        "Handlers$Wrong.filledField with Owner",
                        "Handlers$Wrong.entity with Owner",
                        "Handlers$Wrong.nested with Owner",
                        "Handlers$Wrong.text with Owner.name",
                        "Handlers$Wrong.texts with Owner.name",
                        "Handlers$Wrong.copied with Owner.name",
                        "Handlers$Wrong.throughAHelper through answer with Owner",
                        "Handlers$Wrong.written with Owner.name",
                        "Handlers$Wrong.printed with Owner.name",
                        "Handlers$Wrong.bytes with Owner.name",
                        "Handlers$Wrong.json with Owner",
                        "Handlers$Wrong.header with Owner.name",
                        "Handlers$Wrong.emitted with Owner",
                        "Handlers$Wrong.events with Owner",
                        "Handlers$Inheriting.one (of Base) with Owner",
                        "Stores$Wrong.one with Owner",
                        "Stores$Wrong.saved with Owner",
                        "Stores$Wrong.savedByData with Owner",
                        "Stores$Wrong.called with Owner",
                        "Stores$Wrong.inAMap with Owner",
                        "Stores$Wrong.completed with Owner",
                        "Stores$Wrong.deferred with Owner",
                        "Stores$Wrong.task with Owner",
                        "Stores$Wrong.wrapped with Owner",
                        "Stores$Wrong.problem with Owner.name",
                        "Stores$Wrong.detail with Owner.name",
                        "Stores$Wrong.property with Owner",
                        "Stores$Wrong.cookie with Owner.name",
                        "Stores$Wrong.redirected with Owner.name",
                        "Stores$Wrong.location with Owner.name",
                        "Stores$Wrong.header with Owner.name");
    }

    @Test
    void givenFunctionsAndOtherMethods_whenChecked_thenWhatTheyAnswerForNoPurposeIsFound() {
        assertThat(violations("Method"))
                .extracting(AnswersInCodeTest::shortened)
                .containsExactlyInAnyOrder(
                        "Functions.body with Owner",
                        "Functions.forAPurposeInVain with Owner",
                        "Functions.routed with Owner",
                        "Functions.value with Owner",
                        "Functions.published with Owner",
                        "Functions.inserted with Owner",
                        "Turns$Alone.forth with Owner.name");
    }

    @Test
    void givenEachKindOfAnswer_whenChecked_thenTheMessageNamesTheLineAndTheRepair() {
        String wrong = "Endpoint " + PLACE + "Handlers$Wrong.";
        assertThat(violations("Endpoint"))
                .contains(
                        wrong
                                + "ok answers with Owner, which holds personal data, and states no purpose"
                                + " (Handlers.java:82). Put @ProcessedFor on it, or answer with what the purpose needs"
                                + " alone [endpoints]",
                        wrong + "written answers with Owner.name, which is marked @PersonalData, and states no purpose"
                                + " (Handlers.java:181). Put @ProcessedFor on it, or leave it out [endpoints]",
                        wrong + "emitted answers with Owner, which holds personal data, and states no purpose"
                                + " (Handlers.java:208). Open one there by privet.use(…), or answer with what the"
                                + " purpose needs alone [endpoints]");
        assertThat(violations("Method " + PLACE + "Functions.body"))
                .containsExactly("Method " + PLACE
                        + "Functions.body answers with Owner, which holds personal data, and no purpose of"
                        + " the method is in force when that is written (Functions.java:22). State it by a rule for"
                        + " requests and say so in a @Waiver, or answer with what the purpose needs alone"
                        + " [endpoints]");
    }
}
