/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unmarked;

class Printer {

    String name = "";

    String location = "";
}
