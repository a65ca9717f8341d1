/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.clean;

import dev.privet.validation.CollectedFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    @CollectedFor(value = Member.Newsletter.class, of = Member.class)
    record Subscription(String email) {}

    String send(Member member) {
        LOG.info("Sent to member {}", member.id);
        return "To " + member.getEmail();
    }

    String warn(Member member) {
        if (member.getAllergies().isEmpty()) {
            throw new IllegalStateException("Nothing is known of member " + member.id);
        }
        return member.getAllergies();
    }
}
