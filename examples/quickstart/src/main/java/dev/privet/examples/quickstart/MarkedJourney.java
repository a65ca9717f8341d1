/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.examples.quickstart.mistaken.Remark;
import dev.privet.examples.quickstart.mistaken.Visitor;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the annotations say, read into one data map; and what happens where they are wrong. */
final class MarkedJourney {

    private static final int PROBLEM = 15;

    private final DataMap dataMap;
    private final LocalDate today;

    MarkedJourney(DataMap dataMap, LocalDate today) {
        this.dataMap = dataMap;
        this.today = today;
    }

    void tell(Page page) {
        page.heading("1. MARKED: what is personal is said once, on the classes");
        page.paragraph(
                "Annotations on the shop's classes say which property is personal data, what kind of data it is and who"
                        + " needs it for what. Privet reads them into one data map when the shop starts:");
        page.table(List.of("Class", "Property", "Kind of data", "Needed for", "Less is enough for"), fields());
        page.paragraph(
                "Each purpose stands on a lawful basis; data about health needs a condition of Article 9 as well:");
        page.table(List.of("Purpose", "What for", "Basis in the UK GDPR"), purposes());
        page.paragraph("Each row belongs to somebody, and is kept for a stated time:");
        page.table(List.of("Class", "Whose it is", "How long it is kept"), rows());
        page.paragraph(
                "And if the marks are wrong? Then nothing starts. These two classes are wrong on purpose, and every mistake"
                        + " is told at once, with the way to mend it:");
        mistakes().forEach(problem -> {
            page.line("");
            page.entry(problem.code().id(), PROBLEM, problem.place() + ": " + problem.why());
            page.entry("", PROBLEM, "Mend: " + problem.remedy());
        });
    }

    private List<List<String>> fields() {
        List<List<String>> rows = new ArrayList<>();
        for (RecordType type : dataMap.types()) {
            for (PersonalField field : type.fields()) {
                rows.add(List.of(
                        type.name(),
                        field.name(),
                        field.facts().title(),
                        ids(field.purposes(Detail.FULL)),
                        less(field)));
            }
        }
        return rows;
    }

    private static String less(PersonalField field) {
        String less = Stream.of(Detail.GENERALISED, Detail.MASKED, Detail.PSEUDONYMISED)
                .filter(detail -> !field.purposes(detail).isEmpty())
                .map(detail -> ids(field.purposes(detail)) + " (" + detail.words() + ")")
                .collect(Collectors.joining(", "));
        return less.isEmpty() ? "-" : less;
    }

    private List<List<String>> purposes() {
        return dataMap.purposes().stream()
                .map(purpose -> List.of(purpose.id(), purpose.title(), basis(purpose)))
                .toList();
    }

    private static String basis(DeclaredPurpose purpose) {
        return "Art " + purpose.basis().article() + ", " + purpose.basis().title()
                + purpose.condition()
                        .map(condition -> "; Art " + condition.article() + ", " + condition.title())
                        .orElse("");
    }

    private List<List<String>> rows() {
        return dataMap.types().stream()
                .map(type -> List.of(
                        type.name(),
                        type.links().stream().map(MarkedJourney::owner).collect(Collectors.joining("; ")),
                        kept(type)))
                .filter(row -> !row.get(1).isEmpty())
                .toList();
    }

    private static String kept(RecordType type) {
        return type.retention().isEmpty()
                ? "no period said"
                : type.retention().stream().map(Phrases::kept).collect(Collectors.joining("; "));
    }

    private static String owner(SubjectLink link) {
        String who = link.isSelf() ? "the person itself" : link.dotted();
        return who
                + switch (link.export()) {
                    case IN_FULL -> "";
                    case REDACTED -> " (sees it without the others' data)";
                    case NOT_AT_ALL -> " (sees nothing of it)";
                };
    }

    private List<Problem> mistakes() {
        try {
            DataMap.read(List.of(Visitor.class, Remark.class), Set.of(Regime.UK), today);
            throw new IllegalStateException("The wrong marking was taken for a right one.");
        } catch (PrivacyConfigurationException e) {
            return e.problems();
        }
    }

    private static String ids(Collection<Class<? extends Purpose>> purposes) {
        return purposes.isEmpty()
                ? "-"
                : purposes.stream().map(DeclaredPurpose::id).sorted().collect(Collectors.joining(", "));
    }
}
