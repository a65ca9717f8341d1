/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.logs;

class Company {

    String name = "";

    String getName() {
        return name;
    }
}
