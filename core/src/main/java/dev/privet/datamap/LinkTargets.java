/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;

/** Says why a link that was written does not lead to a person, by what it leads to: each mistake has its own way out. */
final class LinkTargets {

    private final Catalogue catalogue;
    private final Findings findings;

    LinkTargets(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void report(Class<?> type, String path, Routes.Route route) {
        Class<?> target = route.end();
        boolean bare = target.isPrimitive() || target.getName().startsWith("java.");
        String leads = "@AboutSubject leads over '" + path + "' to " + target.getSimpleName() + ", ";
        if (!bare && catalogue.annotations(target).isSubject()) {
            report(
                    type,
                    leads + "which is marked @DataSubject and was not given to the data map.",
                    "add " + target.getSimpleName() + ".class to the marked classes.");
        } else if (bare) {
            report(
                    type,
                    leads + "a bare value, and nothing says which row it points at.",
                    "say it beside the link: @RefersTo(….class), with by = \"…\" where it is not the id.");
        } else {
            report(
                    type,
                    leads + "whose rows are not persons.",
                    "put @DataSubject on that class, or lead the path on to one that has it.");
        }
    }

    private void report(Class<?> type, String why, String remedy) {
        findings.add(ProblemCode.NOT_A_SUBJECT, type.getSimpleName(), why, remedy);
    }
}
