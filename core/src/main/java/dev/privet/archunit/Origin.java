/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.stream.Stream;

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
     * @param view how it is looked at
     */
    record Made(String method, int at, View view) implements Origin {

        private static final int ANYWHERE = -1;

        Made(String method, int at) {
            this(method, at, View.ALL);
        }

        /** One for all that the method makes, where it makes too many to tell them apart. */
        Made anywhere() {
            return new Made(method, ANYWHERE, view);
        }

        boolean covers(Made other) {
            return method.equals(other.method) && (at == other.at || at == ANYWHERE || other.at == ANYWHERE);
        }
    }

    /**
     * What stands in a place of the class: in a parameter or a field, or what a lambda gives back.
     *
     * @param view how it is looked at
     */
    record Held(String place, View view) implements Origin {

        static Held parameter(String method, int number) {
            return new Held(method + "#" + number, View.ALL);
        }

        static Held field(String name) {
            return new Held("." + name, View.ALL);
        }

        /** The method of which it is a parameter, or nothing. */
        String method() {
            return place.substring(0, Math.max(place.lastIndexOf('#'), 0));
        }

        static Held result(String method) {
            return new Held(method + "=", View.ALL);
        }
    }

    /** A lambda, or a reference to a method, by where it is made. */
    record Function(String method, int at) implements Origin {}

    /** A collector that lets nothing of what it collects through but what functions make of it. */
    record Replaced() implements Origin {}

    /** What stands in one part of something that has several: in the keys or the values of a map, or in a component of a record. */
    record Part(String name, Origin origin) implements Origin {}

    /** Of a part within a part the outer one counts. */
    static Origin part(String name, Origin origin) {
        return new Part(name, origin instanceof Part inner ? inner.origin() : origin);
    }

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
        if (this instanceof Part part) {
            // What is asked of an object tells nothing of its other parts.
            return Sides.areNamed(part.name()) && part.origin().isData();
        }
        return !(this instanceof Whole
                || this instanceof Console
                || this instanceof Answer
                || this instanceof Replaced
                || this instanceof Later
                || (this instanceof Minimised minimised && !minimised.origin().isData()));
    }

    /** The same, where something was asked of it. */
    default Origin whenAsked() {
        if (this instanceof Part part) {
            return new Part(part.name(), part.origin().whenAsked());
        }
        if (this instanceof Held held) {
            return new Held(held.place(), held.view().whenAsked());
        }
        return this instanceof Made made
                ? new Made(made.method(), made.at(), made.view().whenAsked())
                : this;
    }

    /** What of it stands in a part; of what has no parts it is not known. */
    default Stream<Origin> at(String name) {
        if (this instanceof Part part) {
            return part.name().equals(name) ? Stream.of(part.origin()) : Stream.of();
        }
        if (this instanceof Held held) {
            return Stream.of(new Held(held.place(), held.view().at(name)));
        }
        return Stream.of(
                this instanceof Made made
                        ? new Made(made.method(), made.at(), made.view().at(name))
                        : this);
    }
}
