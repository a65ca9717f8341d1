/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.letter.internal.PersonWords;
import java.util.stream.Collectors;

/**
 * The organisation within the record of processing.
 *
 * @legal GDPR Art 30(1)(a) (text)
 */
final class OrganisationPage {

    private final StringBuilder page = new StringBuilder("\n## The organisation\n\n");

    private OrganisationPage() {}

    static String of(OrganisationFacts organisation) {
        OrganisationPage page = new OrganisationPage();
        page.line("Name", organisation.name());
        page.line("Role", organisation.roles().stream().map(Role::title).collect(Collectors.joining(", ")));
        page.line("Contact", organisation.contact());
        organisation
                .establishments()
                .forEach((regime, establishment) -> establishment
                        .representative()
                        .ifPresent(contact -> page.line("Representative under the " + regime.title(), contact)));
        organisation.dataProtectionOfficer().ifPresent(officer -> page.line("Data protection officer", officer));
        return page.page.toString();
    }

    private void line(String what, Contact contact) {
        line(what, PersonWords.contact(contact));
    }

    private void line(String what, String words) {
        if (!words.isBlank()) {
            page.append("- ")
                    .append(what)
                    .append(": ")
                    .append(Markdown.text(words))
                    .append('\n');
        }
    }
}
