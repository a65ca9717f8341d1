/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * The body of law under which personal data is processed. A host may be under both at once.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Regime {
    /**
     * The law of the United Kingdom.
     *
     * @legal UK GDPR; Data Protection Act 2018; Data (Use and Access) Act 2025 (text)
     */
    UK("UK GDPR"),
    /**
     * The law of the European Union, applied throughout the European Economic Area.
     *
     * @legal Regulation (EU) 2016/679; EEA Joint Committee Decision 154/2018 (text)
     */
    EU("EU GDPR");

    private final String title;

    Regime(String title) {
        this.title = title;
    }

    /**
     * The name by which lawyers call it.
     *
     * @return for example {@code UK GDPR}
     */
    public String title() {
        return title;
    }
}
