/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample;

/** Values of invented persons. Each holds the mark by which it is found wherever it must not be. */
public final class Canary {

    /** No text of the library or of a test holds this by chance. */
    public static final String MARK = "qzxcanary";

    /** A name. */
    public static final String NAME = "Ada " + MARK;

    /** An address. */
    public static final String EMAIL = "ada." + MARK + "@example.org";

    private Canary() {}
}
