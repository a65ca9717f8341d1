/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.logs;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final System.Logger SYSTEM = System.getLogger("mailer");

    Function<Long, Member> members = id -> new Member();
    Member last = new Member();

    void argument(Member member) {
        LOG.debug("Sent to {}", member.getEmail());
    }

    void concatenation(Member member) {
        LOG.info("Sent to " + member.getEmail() + ", " + member.id);
    }

    void formatted(Member member) {
        LOG.warn(String.format("Sent to %s", member.getEmail()));
    }

    void fluent(Member member) {
        LOG.atInfo().log("Sent to {}", member.getEmail());
    }

    void platform(Member member) {
        SYSTEM.log(System.Logger.Level.INFO, "Sent to " + member.name);
    }

    void console(Member member) {
        System.out.println(member.name);
    }

    void lambda(List<Member> all) {
        all.forEach(member -> LOG.info("Sent to {}", member.getEmail()));
    }

    void whole() {
        LOG.info("Sent to {}", last);
    }

    // What follows looks alike and is none.

    void byId(Member member) {
        LOG.debug("Sent to member {}", member.id);
    }

    void verified(Member member) {
        LOG.debug("Verified: {}", member.isEmailVerified());
    }

    void elsewhere(Member member) {
        String address = member.getEmail();
        LOG.debug("One address was read");
        send(address);
    }

    void asked(Member member) {
        LOG.debug("Has an address: {}", !member.getEmail().isEmpty());
    }

    void disguised(Member member) {
        LOG.debug("Sent to {}", masked(member.getEmail()));
    }

    void organisation(Company owner) {
        LOG.debug("Sent to {}", owner.getName());
    }

    void idOnly() {
        LOG.debug("Sent to {}", new QuietMember());
    }

    void touched() {
        LOG.debug("Sent to {}", members.apply(1L).id + last.id);
    }

    static String masked(String address) {
        return address.substring(0, 1);
    }

    void send(String address) {
        last.name = address;
    }
}
