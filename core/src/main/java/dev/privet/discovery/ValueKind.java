/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

/** What the value of a field can be, as far as it matters for whether it can be of a category. */
enum ValueKind {
    /** Text, also several. */
    TEXT,
    /** A day or a point in time. */
    DATE,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** One of a list: an enum constant, or a row of a table of choices. */
    CHOICE,
    /** Bytes. */
    BINARY,
    /** Text with a structure of its own: JSON, maps. */
    DOCUMENT,
    /** An id of a row that says nothing in itself. */
    KEY,
    /** A value of a small class that is kept with the row. */
    OBJECT,
    /** A reference to other rows, a service, or anything else that is no value. */
    NONE
}
