/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import java.util.List;
import java.util.Optional;

/**
 * The part of a controller's record of processing activities that is said: who the controller is, purposes with what they rest on, categories of people
 * and data, recipients with their countries and safeguards, time limits. What they do not say is listed as missing, not left out in
 * silence. Immutable.
 *
 * @legal GDPR Art 30(1); DPA 2018 Sch 1 para 41 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RecordOfProcessing {

    private final Optional<OrganisationFacts> organisation;
    private final List<ProcessingActivity> activities;

    private RecordOfProcessing(Optional<OrganisationFacts> organisation, List<ProcessingActivity> activities) {
        this.organisation = organisation;
        this.activities = List.copyOf(activities);
    }

    /**
     * Draws up the record of a data map.
     *
     * @param dataMap the data map
     * @return the record, with one activity for each purpose that a marked class names
     */
    public static RecordOfProcessing of(DataMap dataMap) {
        ActivityReader reader = new ActivityReader(dataMap);
        return new RecordOfProcessing(
                dataMap.organisation(),
                dataMap.purposes().stream()
                        .map(reader::read)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * The activities.
     *
     * @return unmodifiable, ordered by the purpose's id
     */
    public List<ProcessingActivity> activities() {
        return activities;
    }

    /**
     * What the law asks for and the marks do not say, with the purposes that lack it.
     *
     * @return unmodifiable, in the order of the article
     */
    public List<String> missing() {
        return RecordGaps.of(organisation, activities);
    }

    /**
     * The record as a document.
     *
     * @return Markdown, in which nothing that was written in a mark breaks a line or marks anything up; the same for the same data
     *     map
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("# Record of processing activities\n");
        organisation.ifPresent(known -> text.append(OrganisationPage.of(known)));
        activities.forEach(activity -> text.append(ActivityPage.of(activity)));
        text.append("\n## Still to be added by hand\n\n");
        missing()
                .forEach(missing ->
                        text.append("- ").append(Markdown.text(missing)).append('\n'));
        return text.toString();
    }
}
