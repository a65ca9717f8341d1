/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.generated;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Office {

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    void whole(Tenant tenant, Lodger lodger, Room room) {
        LOG.info("Let to {}, {} and {}", tenant, lodger, room);
    }

    void component(Lodger lodger) {
        LOG.info("Let to {}", lodger.component2());
    }

    void door(Room room) {
        LOG.info("Let {}", room.nameOnTheDoor());
    }

    void organisation(Owner owner) {
        LOG.info("Let by {}, {}", owner, owner.getName());
    }

    void byId(Tenant tenant, Lodger lodger, Room room) {
        LOG.info("Let {} to {} and {}: {}", room.number(), tenant.getId(), lodger.getId(), tenant.isEmailVerified());
    }

    String letter(Tenant tenant) {
        return "To " + tenant.getEmail();
    }
}
