/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

/** Where a value comes from. */
sealed interface Origin {

    /** A marked property, by its title. */
    record Read(String title) implements Origin {}

    /** An object of a class, of which nothing was asked yet. */
    record Whole(String type) implements Origin {}

    /** An object of a class, written into a text with all that it holds. */
    record Written(String type) implements Origin {}

    /** An object of a class, of which a method of another class made a text. */
    record Told(String type) implements Origin {}

    /**
     * An array, a builder of texts or a collection that the method itself makes and fills.
     *
     * @param asked whether it is something that was asked of what is in it, so that objects as such are left behind
     */
    record Made(String method, int at, boolean asked) implements Origin {

        private static final int ANYWHERE = -1;

        Made(String method, int at) {
            this(method, at, false);
        }

        /** One for all that the method makes, where it makes too many to tell them apart. */
        Made anywhere() {
            return new Made(method, ANYWHERE, asked);
        }

        boolean covers(Made other) {
            return method.equals(other.method) && (at == other.at || at == ANYWHERE || other.at == ANYWHERE);
        }
    }

    /**
     * What stands in a place of the class: in a parameter or a field, or what a lambda gives back.
     *
     * @param asked as with what is made
     */
    record Held(String place, boolean asked) implements Origin {

        static Held parameter(String method, int number) {
            return new Held(method + "#" + number, false);
        }

        static Held field(String name) {
            return new Held("." + name, false);
        }

        /** The method of which it is a parameter, or nothing. */
        String method() {
            return place.substring(0, Math.max(place.lastIndexOf('#'), 0));
        }

        static Held result(String method) {
            return new Held(method + "=", false);
        }
    }

    /** A lambda, or a reference to a method, by where it is made. */
    record Function(String method, int at) implements Origin {}

    /** A collector that lets nothing of what it collects through but what functions make of it. */
    record Replaced() implements Origin {}

    /** The console. */
    record Console() implements Origin {}

    /** What is written into the answer to a request. */
    record Answer() implements Origin {}

    /** What an asynchronous result, a stream or a page gives: an answer shows it, while the text of its holder says nothing of it. */
    record Later(Origin origin) implements Origin {}

    /** What the minimiser showed for a purpose: an answer may show it, a log may not. */
    record Minimised(Origin origin) implements Origin {}

    /** Whether it is data, or may hold some, rather than an object as such. */
    default boolean isData() {
        return !(this instanceof Whole
                || this instanceof Console
                || this instanceof Answer
                || this instanceof Replaced
                || this instanceof Later
                || (this instanceof Minimised minimised && !minimised.origin().isData()));
    }

    /** The same, where something was asked of it. */
    default Origin whenAsked() {
        if (this instanceof Held held) {
            return new Held(held.place(), true);
        }
        return this instanceof Made made ? new Made(made.method(), made.at(), true) : this;
    }
}
