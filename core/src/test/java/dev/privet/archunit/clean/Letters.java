/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.clean;

import dev.privet.validation.CollectedFor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    @CollectedFor(value = Member.Newsletter.class, of = Member.class)
    record Subscription(String email) {}

    private String lastTitle = "";

    String send(Member member) {
        LOG.info("Sent to member {}", member.id);
        return "To " + member.getEmail();
    }

    /** Each of these looks like a leak. */
    void count(List<Member> members, Map<String, Long> letters) {
        LOG.info("{} letters", members.stream().map(Member::getEmail).collect(Collectors.counting()));
        members.forEach(member -> LOG.info("{} letters", letters.getOrDefault(member.getEmail(), 0L)));
        members.stream().map(member -> member.club).forEach(LOG::info);
        members.stream().map(Member::getEmail).map(String::length).forEach(length -> LOG.info("{}", length));
        members.forEach(member -> note(hashOf(member.getEmail())));
    }

    void remember(Member member) {
        lastTitle = Objects.requireNonNull(member.club, "No club of member " + member.id);
        LOG.info("The last one was a member of {}", lastTitle);
    }

    private void note(String text) {
        LOG.info("A letter: {}", text);
    }

    private static String hashOf(String email) {
        return email.substring(1);
    }

    String warn(Member member) {
        if (member.getAllergies().isEmpty()) {
            throw new IllegalStateException("Nothing is known of member " + member.id);
        }
        return member.getAllergies();
    }
}
