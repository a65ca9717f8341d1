/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

/** A method has more ways through it than can be followed in any time that a build has. */
final class TooDense extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooDense() {
        super("too many branches over too many values");
    }
}
