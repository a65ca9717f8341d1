/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;

/**
 * What a recipient of personal data is.
 *
 * @legal GDPR Art 4(7) to (10), Art 26 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RecipientRole {
    /** Decides itself what it uses the data for. */
    CONTROLLER("controller"),
    /** Decides together with the organisation. */
    JOINT_CONTROLLER("joint controller"),
    /** Works on the organisation's behalf. */
    PROCESSOR("processor"),
    /** A public authority. */
    PUBLIC_AUTHORITY("public authority");

    private final String title;

    RecipientRole(String title) {
        this.title = title;
    }

    /**
     * The role in words.
     *
     * @return lower case
     */
    public String title() {
        return title;
    }
}
