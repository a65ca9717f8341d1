/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.letter.internal.Markup;
import dev.privet.letter.internal.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The part of the page that tells the person what the copy lacks, and apart from that what the organisation never stated. */
final class MissingSection {

    static final String ID = "missing";
    static final String TITLE = "What this copy does not hold";

    private MissingSection() {}

    static void write(Markup page, ArchiveManifest manifest) {
        List<ArchiveGap> lacking = manifest.gaps().stream()
                .filter(gap -> gap.reason() != ArchiveGap.Reason.NOT_STATED)
                .toList();
        page.open("section").leaf("h2", TITLE, "id", ID);
        if (manifest.redactions().isEmpty() && lacking.isEmpty()) {
            page.leaf("p", "Nothing that is known of was left out.");
        } else {
            page.open("ul");
            manifest.redactions().forEach(redaction -> page.leaf("li", sentence(redaction)));
            lacking.forEach(gap -> page.leaf("li", gap.what() + ": " + gap.why()));
            page.close();
        }
        unstated(page, manifest.gaps());
        page.close();
    }

    private static String sentence(Redaction redaction) {
        int dot = redaction.path().indexOf('.');
        return Words.of(redaction.path().substring(0, dot)) + ", "
                + Words.lowerFirst(Words.of(redaction.path().substring(dot + 1))) + ": left out of "
                + PagePart.rows(redaction.count()) + ", because it is "
                + redaction.reason().title() + ".";
    }

    /** One line for each fact, with all that it is missing of. */
    private static void unstated(Markup page, List<ArchiveGap> gaps) {
        Map<String, StringJoiner> byFact = new LinkedHashMap<>();
        for (ArchiveGap gap : gaps) {
            if (gap.reason() == ArchiveGap.Reason.NOT_STATED) {
                StringJoiner of = byFact.computeIfAbsent(gap.why(), why -> new StringJoiner("; "));
                if (!gap.what().equals(FactReader.ORGANISATION)) {
                    of.add(gap.what());
                }
            }
        }
        if (byFact.isEmpty()) {
            return;
        }
        page.leaf("h3", "What the organisation has not stated").open("ul");
        byFact.forEach((why, of) -> page.leaf("li", fact(why) + (of.length() == 0 ? "." : ": " + of + ".")));
        page.close();
    }

    /** A store's sentence stays as it is. */
    private static String fact(String why) {
        String sentence =
                why.startsWith(FactReader.UNSAID) ? Words.upperFirst(why.substring(FactReader.UNSAID.length())) : why;
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
