/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.logs;

class QuietMember extends Member {

    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
