/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.bypass;

import jakarta.persistence.Entity;

@Entity
class Court {
    String name = "";
}
