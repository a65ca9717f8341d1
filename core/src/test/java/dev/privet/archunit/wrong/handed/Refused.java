/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.handed;

import java.util.Objects;

class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }

    Refused(Caller caller, boolean twice) {
        this(caller.getEmail() + (twice ? " again" : ""));
    }

    static Refused of(Caller caller) {
        return new Refused("No room for " + caller.getEmail());
    }

    static Refused with(String reason) {
        return new Refused(reason);
    }

    // What follows looks alike and is none.

    static Refused byId(Caller caller) {
        return new Refused("No room for caller " + caller.id);
    }

    static class Counter {

        void made(Caller caller) {
            throw Refused.with("No room for " + caller.getEmail());
        }

        void checked(Caller caller) {
            Objects.requireNonNull(caller.room, "No room for " + caller.getEmail());
        }

        void checkedLater(Caller caller) {
            Objects.requireNonNull(caller.room, () -> "No room for " + caller.getEmail());
        }

        void handed(Caller caller) {
            refuse(caller.getEmail());
        }

        private static void refuse(String who) {
            throw new IllegalStateException("No room for " + who);
        }

        // What follows looks alike and is none.

        void checkedItself(Caller caller) {
            Objects.requireNonNull(caller.getEmail(), "No address of caller " + caller.id);
        }

        void madeById(Caller caller) {
            throw Refused.with("No room for " + caller.id);
        }

        void madeWhole(Caller caller) {
            throw Refused.byId(caller);
        }

        void handedId(Caller caller) {
            refuse(String.valueOf(caller.id));
        }
    }
}
