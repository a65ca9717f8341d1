/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.OrganisationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a record of processing must hold and the marks do not say, in the order of the article. */
final class RecordGaps {

    private RecordGaps() {}

    static List<String> of(Optional<OrganisationFacts> organisation, List<ProcessingActivity> activities) {
        List<String> gaps = new ArrayList<>();
        gaps.add(
                organisation.isEmpty()
                        ? "name and contact details of the controller, its representative and its data protection officer (Art 30(1)(a))"
                        : "name and contact details of joint controllers, if there are any, and whatever is not said above"
                                + " (Art 30(1)(a))");
        Predicate<ProcessingActivity> unsaid =
                activity -> activity.purpose().facts().recipients().isEmpty()
                        && !activity.purpose().facts().receivedByNobody();
        add(gaps, "categories of recipients, or that there are none (Art 30(1)(d))", activities, unsaid);
        add(gaps, "transfers to other countries and their safeguards (Art 30(1)(e))", activities, unsaid);
        gaps.add("general description of the security measures (Art 30(1)(g))");
        add(
                gaps,
                "whether data is kept and erased as the policy document says, and if not, why (DPA 2018 Sch 1 para 41)",
                activities,
                activity -> !activity.purpose().ground().policyDocument().isBlank());
        return List.copyOf(gaps);
    }

    private static void add(
            List<String> gaps,
            String what,
            List<ProcessingActivity> activities,
            Predicate<ProcessingActivity> lacking) {
        List<String> titles = activities.stream()
                .filter(lacking)
                .map(activity -> activity.purpose().title())
                .toList();
        if (!titles.isEmpty()) {
            gaps.add(what + ": " + String.join(", ", titles));
        }
    }
}
