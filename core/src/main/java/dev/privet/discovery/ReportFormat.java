/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * How findings are written. No format holds a value; there are none.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ReportFormat {
    /** Lines for people, the surest first. */
    TABLE {
        @Override
        public String write(List<Finding> findings) {
            return FindingTable.write(findings);
        }
    },
    /** One JSON document with the fields that the documentation lists. */
    JSON {
        @Override
        public String write(List<Finding> findings) {
            return FindingJson.write(findings);
        }
    },
    /** The source of a {@code DataMapContributor} that compiles beside the classes and has a placeholder for the purposes. */
    CONTRIBUTOR {
        @Override
        public String write(List<Finding> findings) {
            return ContributorSource.write(findings);
        }
    },
    /** SARIF 2.1.0, for tools that show findings beside the lines; files are looked for below {@code src/main/java}. */
    SARIF {
        @Override
        public String write(List<Finding> findings) {
            return FindingReport.of(findings).toSarif();
        }
    },
    /** A table in Markdown, for a comment on a change; files are looked for below {@code src/main/java}. */
    MARKDOWN {
        @Override
        public String write(List<Finding> findings) {
            return FindingReport.of(findings).toMarkdown();
        }
    };

    /**
     * Writes findings.
     *
     * @param findings what was found
     * @return the text, with a line break at its end
     */
    public abstract String write(List<Finding> findings);
}
